#nullable enable

namespace Yoso
{
    /// <summary>The sides of a cube around the viewer, in the order of Unity's CubemapFace: left-handed, X right, Y up, Z forward.</summary>
    public enum CubeFace
    {
        PositiveX,
        NegativeX,
        PositiveY,
        NegativeY,
        PositiveZ,
        NegativeZ,
    }
}
