#nullable enable
namespace Yoso
{
    /// <summary>A picture that goes with a generated one.</summary>
    public sealed record TextureMap(MapKind Kind, RgbaImage Image)
    {
        /// <summary>Whether it is to be looked at; what others hold are numbers.</summary>
        internal bool HoldsColours => Kind >= MapKind.PositiveX;
    }
}
