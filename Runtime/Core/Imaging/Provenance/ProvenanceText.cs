#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace Yoso
{
    /// <summary>A recipe as the <c>parameters</c> text that image tools exchange: prompt, negative prompt, then one line of settings.</summary>
    public static class ProvenanceText
    {
        /// <summary>Keyword of the text that other tools read.</summary>
        public const string SharedKeyword = "parameters";

        /// <summary>Keyword of our own text: the recipe as JSON, without loss.</summary>
        public const string OwnKeyword = "yoso";

        const string Negative = "Negative prompt:";
        const string Settings = "Steps: ";

        /// <summary>The two texts that a picture carries.</summary>
        public static PngText[] Texts(Recipe recipe) => new[]
        {
            new PngText(SharedKeyword, Write(recipe)),
            new PngText(OwnKeyword, recipe.ToJson()),
        };

        /// <summary>Our own recipe if there is one, else the shared text's; null when there is neither.</summary>
        /// <exception cref="InvalidDataException">The text that was found is not a recipe.</exception>
        public static Recipe? Find(IReadOnlyList<PngText> texts)
        {
            foreach (var text in texts)
                if (text.Keyword == OwnKeyword)
                    return Recipe.FromJson(text.Text);
            foreach (var text in texts)
                if (text.Keyword == SharedKeyword)
                    return Read(text.Text);
            return null;
        }

        public static string Write(Recipe recipe)
        {
            var text = new StringBuilder(recipe.Prompt).Append('\n');
            if (recipe.NegativePrompt.Length > 0)
                text.Append(Negative).Append(' ').Append(recipe.NegativePrompt).Append('\n');
            text.Append(Settings).Append(recipe.Steps.ToString(CultureInfo.InvariantCulture));
            foreach (var (name, value) in SettingsOf(recipe))
                if (value.Length > 0)
                    text.Append(", ").Append(name).Append(": ").Append(SettingsLine.Quote(value));
            return text.ToString();
        }

        /// <summary>Settings that are absent keep their defaults; unknown ones are ignored.</summary>
        /// <exception cref="InvalidDataException">A setting is not of its type.</exception>
        public static Recipe Read(string text)
        {
            var (lines, settings) = Lines(text);
            var end = settings < 0 ? lines.Length : settings;
            var negative = Array.FindIndex(lines, 0, end, line => line.StartsWith(Negative, StringComparison.Ordinal));
            var promptEnd = negative < 0 ? end : negative;
            var recipe = new Recipe
            {
                Prompt = string.Join("\n", lines, 0, promptEnd),
                NegativePrompt = negative < 0 ? "" : WithoutName(string.Join("\n", lines, negative, end - negative)),
            };
            return settings < 0 ? recipe : SettingsLine.Read(lines[settings], recipe);
        }

        /// <summary>A setting's value as it was before it was quoted; empty where there is none of that name.</summary>
        internal static string Setting(string text, string name)
        {
            var (lines, settings) = Lines(text);
            foreach (var (found, value) in SettingsLine.Pairs(settings < 0 ? "" : lines[settings]))
                if (found == name)
                    return value;
            return "";
        }

        static (string[] Lines, int Settings) Lines(string text)
        {
            var lines = text.Replace("\r\n", "\n").Split('\n');
            return (lines, Array.FindLastIndex(lines, line => line.StartsWith(Settings, StringComparison.Ordinal)));
        }

        /// <summary>The blank behind the name may be missing where nothing follows it on its line.</summary>
        static string WithoutName(string negative)
        {
            return negative.Substring(negative.Length > Negative.Length && negative[Negative.Length] == ' ' ? Negative.Length + 1 : Negative.Length);
        }

        static IEnumerable<(string Name, string Value)> SettingsOf(Recipe recipe)
        {
            yield return ("Sampler", recipe.Sampler);
            yield return ("CFG scale", recipe.Guidance.ToString("R", CultureInfo.InvariantCulture));
            yield return ("Seed", recipe.Seed.ToString(CultureInfo.InvariantCulture));
            yield return ("Size", FormattableString.Invariant($"{recipe.Width}x{recipe.Height}"));
            yield return ("Tiling", recipe.Tiling == Tiling.Both ? SettingsLine.TilesBoth : recipe.Tiling.Axes());
            yield return ("Model", recipe.Model);
            yield return ("Model hash", recipe.ModelHash);
            yield return ("RNG", "CPU");
            yield return ("Styles", SettingsLine.Write(recipe.Styles));
            yield return ("Style hashes", SettingsLine.WriteHashes(recipe.Styles));
            yield return ("Kind", recipe.Kind);
            yield return ("Pixel scale", recipe.Scale == 1 ? "" : recipe.Scale.ToString(CultureInfo.InvariantCulture));
            yield return ("Palette", recipe.Palette);
        }
    }
}
