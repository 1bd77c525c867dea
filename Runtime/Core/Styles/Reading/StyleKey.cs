#nullable enable
namespace Yoso
{
    /// <summary>The parts that a layer has in a style file.</summary>
    enum StylePart
    {
        Down,
        Up,
        Alpha,
    }

    /// <summary>A tensor's name in a style file, understood.</summary>
    sealed record StyleKey(StyleDialect Dialect, string Component, string Module, StylePart Part)
    {
        /// <summary>What the parts of one layer have in common.</summary>
        public string Layer => $"{Component}.{Module}";
    }
}
