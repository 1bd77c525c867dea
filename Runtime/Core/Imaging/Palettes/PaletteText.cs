#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Yoso
{
    /// <summary>Palettes as text: hex lines as lospec.com shares them, and GIMP's format.</summary>
    static class PaletteText
    {
        const string GplHeader = "GIMP Palette";

        internal static IReadOnlyList<Rgba> Parse(string text)
        {
            var colours = new List<Rgba>();
            var lines = text.TrimStart('\ufeff').Split('\n');
            var isGpl = lines[0].Trim() == GplHeader;
            for (var i = isGpl ? 1 : 0; i < lines.Length; i++)
            {
                var line = lines[i].Trim();
                if (line.Length == 0 || isGpl && IsRemark(line))
                    continue;
                if (!(isGpl ? TryGpl(line, out var colour) : TryHex(line, out colour)))
                    throw new ArgumentException($"line {i + 1}: {(isGpl ? "red green blue, each 0 to 255," : "rrggbb or rrggbbaa")} wanted, \"{line}\" found", nameof(text));
                colours.Add(colour);
            }
            return colours;
        }

        internal static string ToHex(IEnumerable<Rgba> colours)
        {
            var text = new StringBuilder();
            foreach (var colour in colours)
            {
                text.Append($"{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}");
                text.Append(colour.Alpha == 255 ? "\n" : $"{colour.Alpha:x2}\n");
            }
            return text.ToString();
        }

        internal static string ToGpl(IEnumerable<Rgba> colours, string name)
        {
            var text = new StringBuilder($"{GplHeader}\nName: {name.Replace('\n', ' ').Replace('\r', ' ')}\n#\n");
            foreach (var colour in colours)
                text.Append($"{colour.Red,3} {colour.Green,3} {colour.Blue,3}\t{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}\n");
            return text.ToString();
        }

        static bool IsRemark(string line)
        {
            return line[0] == '#' || line.StartsWith("Name:", StringComparison.Ordinal) || line.StartsWith("Columns:", StringComparison.Ordinal);
        }

        static bool TryHex(string line, out Rgba colour)
        {
            var digits = line.TrimStart('#');
            var isRead = uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number);
            if (digits.Length == 6)
                number = number << 8 | 255;
            colour = new Rgba((byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number);
            return isRead && (digits.Length == 6 || digits.Length == 8);
        }

        static bool TryGpl(string line, out Rgba colour)
        {
            colour = default;
            var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 3 || !TryChannel(parts[0], out var red) || !TryChannel(parts[1], out var green) || !TryChannel(parts[2], out var blue))
                return false;
            colour = new Rgba(red, green, blue);
            return true;
        }

        static bool TryChannel(string text, out byte value)
        {
            return byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        }
    }
}
