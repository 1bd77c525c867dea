#nullable enable
using System;
using System.Globalization;

namespace Yoso.Batch
{
    /// <summary>A style file and how strongly it is mixed in, before the file is read.</summary>
    public sealed record StyleUse(string File, float Weight)
    {
        static readonly char[] Slashes = { '/', '\\' };

        /// <summary>Reads FILE or FILE:WEIGHT; the weight is 1 unless it is given.</summary>
        /// <remarks>What follows the last colon is the weight, unless it is the rest of a path: drives have colons too.</remarks>
        /// <exception cref="ArgumentException">No file, or what follows it is not a number.</exception>
        public static StyleUse Parse(string text)
        {
            var typed = text.Trim();
            var colon = typed.LastIndexOf(':');
            if (typed.Length > 0 && (colon < 0 || typed.IndexOfAny(Slashes, colon) >= 0))
                return new StyleUse(typed, 1);
            return colon > 0 && TryWeight(typed.Substring(colon + 1), out var weight)
                ? new StyleUse(typed.Substring(0, colon).TrimEnd(), weight)
                : throw new ArgumentException($"style: wanted FILE or FILE:WEIGHT with a number as weight, found \"{typed}\"");
        }

        /// <summary>As <see cref="Parse"/> reads it.</summary>
        public override string ToString()
        {
            return File + ":" + Weight.ToString("R", CultureInfo.InvariantCulture);
        }

        static bool TryWeight(string text, out float weight)
        {
            return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out weight) && !float.IsNaN(weight) && !float.IsInfinity(weight);
        }
    }
}
