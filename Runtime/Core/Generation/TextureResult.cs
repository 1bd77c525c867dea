#nullable enable
namespace Yoso
{
    /// <summary>A finished picture, and all there is to know of how it came about.</summary>
    public sealed record TextureResult(RgbaImage Image, Recipe Recipe, StageTimes Times, ProviderReport Provider)
    {
        /// <summary>Tokens of the prompt that did not fit into the text encoder and were left out, from its end.</summary>
        public int DroppedTokens { get; init; }
    }
}
