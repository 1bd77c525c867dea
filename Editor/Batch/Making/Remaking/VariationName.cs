#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>What pictures like another one are called: its name, with the seed at the end.</summary>
    sealed class VariationName
    {
        readonly string _stem;
        readonly ulong _seed;

        public VariationName(string path, PictureCard card)
        {
            _seed = card.Recipe.Seed;
            var stem = Without(path, Path.GetExtension(path));
            if (card.Part.Length > 0)
                stem = Without(stem, "." + card.Part);
            _stem = Without(stem, "-" + Text(_seed));
        }

        public string Of(ulong seed)
        {
            return $"{_stem}-{Text(seed)}.png";
        }

        /// <summary>Seeds after the picture's own whose names are not taken.</summary>
        public IEnumerable<ulong> FreeSeeds()
        {
            for (var seed = unchecked(_seed + 1); ; seed = unchecked(seed + 1))
                if (!File.Exists(Of(seed)))
                    yield return seed;
        }

        static string Without(string text, string ending)
        {
            return text.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? text.Substring(0, text.Length - ending.Length) : text;
        }

        static string Text(ulong seed)
        {
            return seed.ToString(CultureInfo.InvariantCulture);
        }
    }
}
