#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>Words for a picture, taken from its file's name: <c>RedDragon_012</c> gives <c>red dragon</c>.</summary>
    public static class CaptionSuggestion
    {
        /// <summary>What cameras, programs and exporters call a picture whatever is on it.</summary>
        static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
        {
            "img", "image", "dsc", "dscn", "picture", "pic", "photo", "screenshot", "untitled", "new", "copy", "final", "texture", "tex", "sprite", "frame", "albedo", "diffuse", "basecolor",
        };

        public static string Of(string name)
        {
            return string.Join(" ", Words(name).Where(word => !Empty.Contains(word)));
        }

        /// <summary>Lower-case runs of letters; a capital after a small letter begins a new one. Digits and signs part words and are left out.</summary>
        static IEnumerable<string> Words(string name)
        {
            var word = new StringBuilder();
            var before = ' ';
            foreach (var letter in name)
            {
                if (word.Length > 0 && (!char.IsLetter(letter) || (char.IsUpper(letter) && char.IsLower(before))))
                    yield return Take(word);
                if (char.IsLetter(letter))
                    word.Append(char.ToLowerInvariant(letter));
                before = letter;
            }

            if (word.Length > 0)
                yield return Take(word);
        }

        static string Take(StringBuilder word)
        {
            var taken = word.ToString();
            word.Clear();
            return taken;
        }
    }
}
