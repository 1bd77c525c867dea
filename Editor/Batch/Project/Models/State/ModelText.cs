#nullable enable
using System.Globalization;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Models and styles in words, a line a matter.</summary>
    public static class ModelText
    {
        public static string Of(ModelEntry model)
        {
            if (model.Problem.Length > 0)
                return $"{model.Name}\n{model.Problem}";
            return Lines(
                model.Name,
                Joined(model.Family, model.Size, (model.Bytes / 1e6).ToString("0.#", CultureInfo.InvariantCulture) + " MB"),
                Licence(model.Licence),
                Words(string.Join(", ", model.TriggerWords)));
        }

        public static string Of(StyleEntry style)
        {
            if (style.Problem.Length > 0)
                return $"{style.Name}\n{style.Problem}";
            return Lines(
                style.Name,
                Joined(style.Format, "rank " + style.Rank, "effective scale " + style.Scale),
                Fit(style.Fit),
                Joined(Licence(style.Licence), style.Base.Length > 0 ? "for " + style.Base : ""),
                Words(string.Join(", ", style.TriggerWords)));
        }

        static string Fit(StyleFit? fit)
        {
            if (fit == null)
                return "fit not known: the model can't be opened";
            return fit.Refusal.Length > 0 ? "does not fit: " + fit.Refusal : "fits: " + fit;
        }

        static string Licence(string licence) => licence.Length > 0 ? "licence " + licence : "no licence said";

        static string Words(string words) => words.Length > 0 ? "trigger words: " + words : "";

        static string Joined(params string[] parts) => string.Join(" · ", parts.Where(part => part.Length > 0));

        static string Lines(params string[] lines) => string.Join("\n", lines.Where(line => line.Length > 0));
    }
}
