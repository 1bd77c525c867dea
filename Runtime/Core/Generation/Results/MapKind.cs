#nullable enable
namespace Yoso
{
    /// <summary>What a companion picture holds.</summary>
    public enum MapKind
    {
        /// <summary>Tangent-space normals, green upwards; plain numbers, not sRGB.</summary>
        Normal,

        /// <summary>Heights as grey; plain numbers.</summary>
        Height,

        /// <summary>Red metallic, green occlusion, blue detail, alpha smoothness; plain numbers.</summary>
        Mask,

        /// <summary>Sides of the sky around the viewer, in the order of <see cref="CubeFace"/>; colours.</summary>
        PositiveX,
        NegativeX,
        PositiveY,
        NegativeY,
        PositiveZ,
        NegativeZ,
    }
}
