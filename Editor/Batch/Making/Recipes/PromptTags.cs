#nullable enable
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Yoso.Batch
{
    /// <summary>Styles that other tools name inside prompts: <c>&lt;lora:house:0.8&gt;</c>.</summary>
    static class PromptTags
    {
        const string Hashes = "Lora hashes";

        /// <summary>Names are atomic, so that hostile prompts cost linear time.</summary>
        static readonly Regex Tag = new Regex("<(?:lora|lyco):((?>[^:<>]+))(?::((?>[^:<>]*)))?[^<>]*>");

        /// <summary>The recipe with its tags as styles, hashes as far as the text that it was read from has them; what is left of the prompt is what the model is told.</summary>
        public static Recipe Resolve(Recipe recipe, string text)
        {
            if (!Tag.IsMatch(recipe.Prompt))
                return recipe;
            var tagged = Tag.Matches(recipe.Prompt).Cast<Match>().Select(match => new StyleWeight(match.Groups[1].Value, Weight(match.Groups[2].Value)));
            return recipe with
            {
                Prompt = Tag.Replace(recipe.Prompt, "").Trim(),
                Styles = SettingsLine.WithHashes(recipe.Styles.Concat(tagged).ToList(), ProvenanceText.Setting(text, Hashes)),
            };
        }

        /// <summary>1 where the tag has no number.</summary>
        static float Weight(string text)
        {
            return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && float.IsFinite(weight) ? weight : 1;
        }
    }
}
