#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Yoso
{
    /// <summary>An execution provider that was asked for and could not be used, with the reason.</summary>
    public sealed record ProviderRefusal(ExecutionProvider Provider, string Reason);

    /// <summary>The execution provider really in use, and the ones tried before it that could not be.</summary>
    public sealed record ProviderReport(ExecutionProvider InUse, IReadOnlyList<ProviderRefusal> Refused)
    {
        public override string ToString()
        {
            return Refused.Count == 0
                ? InUse.ToString()
                : InUse + " (" + string.Join("; ", Refused.Select(refusal => refusal.Provider + ": " + refusal.Reason)) + ")";
        }
    }
}
