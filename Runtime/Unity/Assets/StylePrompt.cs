#nullable enable
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>The words of a prompt in a style.</summary>
    static class StylePrompt
    {
        /// <summary>Prefix, the trigger words of all styles that have a weight, prompt, suffix: those that are not empty, parted by commas.</summary>
        public static string Join(string prefix, IReadOnlyList<StyleShare> styles, string prompt, string suffix)
        {
            var parts = new List<string>();
            Add(parts, prefix);
            foreach (var share in styles)
                if (share.Style is { } style && style && share.Weight > 0)
                    Add(parts, style.TriggerWords);
            Add(parts, prompt);
            Add(parts, suffix);
            return string.Join(", ", parts);
        }

        static void Add(List<string> parts, string words)
        {
            var trimmed = words.Trim(' ', ',');
            if (trimmed.Length > 0)
                parts.Add(trimmed);
        }
    }
}
