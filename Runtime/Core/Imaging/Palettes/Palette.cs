#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Yoso
{
    /// <summary>A list of 1 to 256 colours that never changes; pictures are mapped to it by <see cref="PaletteMap"/>.</summary>
    public sealed class Palette : IReadOnlyList<Rgba>
    {
        public const int MaxColours = 256;

        readonly Rgba[] _colours;

        /// <exception cref="ArgumentException">No colours, or more than 256.</exception>
        public Palette(IEnumerable<Rgba> colours)
        {
            _colours = colours.ToArray();
            if (_colours.Length < 1 || _colours.Length > MaxColours)
                throw new ArgumentException($"1 to {MaxColours} colours wanted, {_colours.Length} given", nameof(colours));
            Matcher = new PaletteMatcher(_colours);
        }

        public int Count => _colours.Length;

        internal PaletteMatcher Matcher { get; }

        public Rgba this[int index] => _colours[index];

        /// <summary>Reads a .hex file's text (one colour a line: RRGGBB or RRGGBBAA, with or without #) or a GIMP palette's.</summary>
        /// <exception cref="ArgumentException">A line that is no colour, by its number; no colours, or more than 256.</exception>
        public static Palette Parse(string text) => new Palette(PaletteText.Parse(text));

        /// <summary>One colour a line, rrggbb, or rrggbbaa where it is not opaque.</summary>
        public string ToHex() => PaletteText.ToHex(this);

        /// <summary>A GIMP palette (.gpl), which has no alpha.</summary>
        public string ToGpl(string name) => PaletteText.ToGpl(this, name);

        /// <summary>The colour that looks nearest to an opaque one.</summary>
        public int Nearest(Rgba colour) => Matcher.Match(colour.Red, colour.Green, colour.Blue).Nearest;

        public IEnumerator<Rgba> GetEnumerator() => ((IEnumerable<Rgba>)_colours).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
