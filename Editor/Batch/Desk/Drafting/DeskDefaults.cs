#nullable enable
namespace Yoso.Batch
{
    /// <summary>What items have where their line says nothing; written as in a line of the job list.</summary>
    public sealed record DeskDefaults
    {
        public string Kind { get; init; } = TextureKind.Sprite.Name;

        /// <summary>Such as <c>32x32|64x64</c>; empty for the model's own.</summary>
        public string Sizes { get; init; } = "";

        /// <summary>Such as <c>0-4</c>.</summary>
        public string Seeds { get; init; } = "0-3";

        /// <summary>Such as <c>house.safetensors:0.8</c>; empty for none.</summary>
        public string Styles { get; init; } = "";

        /// <summary>Each pixel is written as a square of so many.</summary>
        public int Scale { get; init; } = 1;

        public string NamingRule { get; init; } = "{prompt}-{seed:000}";
    }
}
