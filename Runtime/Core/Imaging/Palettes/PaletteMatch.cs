#nullable enable

namespace Yoso
{
    /// <summary>What a palette has for one colour: the nearest entry, and the two whose mixture comes nearest.</summary>
    readonly struct PaletteMatch
    {
        readonly uint _packed;

        internal PaletteMatch(uint packed) => _packed = packed;

        internal PaletteMatch(int nearest, int dark, int light, int lightPart) => _packed = (uint)(nearest << 24 | dark << 16 | light << 8 | lightPart);

        internal int Nearest => (int)(_packed >> 24);

        internal int Dark => (int)(_packed >> 16 & 255);

        internal int Light => (int)(_packed >> 8 & 255);

        /// <summary>How much of the light one to mix in, in 255ths.</summary>
        internal int LightPart => (int)(_packed & 255);

        internal uint Packed => _packed;
    }
}
