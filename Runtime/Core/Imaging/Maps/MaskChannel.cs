#nullable enable

namespace Yoso
{
    /// <summary>What the channels of Unity's mask map mean, red first.</summary>
    public enum MaskChannel
    {
        Metallic,
        Occlusion,
        Detail,

        /// <summary>1 minus roughness.</summary>
        Smoothness,
    }
}
