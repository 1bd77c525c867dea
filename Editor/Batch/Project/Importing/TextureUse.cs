#nullable enable
namespace Yoso.Batch
{
    /// <summary>What an imported picture is for.</summary>
    public enum TextureUse
    {
        Picture,

        /// <summary>One sprite, held by its middle.</summary>
        Sprite,

        /// <summary>Tangent-space normals, green upwards.</summary>
        Normals,

        /// <summary>Six faces on a cross, as a cube map.</summary>
        Cube,
    }
}
