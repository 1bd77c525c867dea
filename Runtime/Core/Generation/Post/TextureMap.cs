#nullable enable
namespace Yoso
{
    /// <summary>A picture that goes with a generated one.</summary>
    public sealed record TextureMap(MapKind Kind, RgbaImage Image);
}
