#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>How many layers of a style have an effect on a model.</summary>
    /// <param name="Refusal">Why the model takes none of them; empty where it takes some.</param>
    public sealed record StyleFit(int Matched, int Layers, IReadOnlyList<StyleSkip> Skipped, string Refusal)
    {
        const int ReasonsShown = 3;

        /// <summary>For people: <c>35 of 35 layers</c>, with the reasons of those left out.</summary>
        public override string ToString()
        {
            if (Refusal.Length > 0)
                return Refusal;
            var fits = $"{Matched} of {Layers} layers";
            return Skipped.Count == 0 ? fits : $"{fits}; left out: {Reasons()}";
        }

        string Reasons()
        {
            var reasons = Skipped.GroupBy(skip => skip.Reason).OrderByDescending(same => same.Count()).Select(same => $"{same.Key} ({same.Count()})").ToArray();
            return string.Join(", ", reasons.Take(ReasonsShown)) + (reasons.Length > ReasonsShown ? ", ..." : "");
        }
    }
}
