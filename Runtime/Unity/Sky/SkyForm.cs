#nullable enable
namespace Yoso
{
    /// <summary>What kind of texture a sky is.</summary>
    public enum SkyForm
    {
        /// <summary>One picture of everything around, twice as wide as high.</summary>
        Panorama,

        /// <summary>Six faces, as reflections and other shaders want them.</summary>
        Cubemap,
    }
}
