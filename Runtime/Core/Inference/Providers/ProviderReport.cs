#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Yoso
{
    /// <summary>An execution provider that was asked for and could not be used, with the reason.</summary>
    public sealed record ProviderRefusal(ExecutionProvider Provider, string Reason)
    {
        /// <summary>Whether the native library was built without it, so that it was not even tried.</summary>
        public bool IsAbsent { get; init; }
    }

    /// <summary>The execution provider really in use, and the ones tried before it that could not be.</summary>
    public sealed record ProviderReport(ExecutionProvider InUse, IReadOnlyList<ProviderRefusal> Refused)
    {
        /// <summary>For people: those that the build lacks are named together, one that is there and failed says why.</summary>
        public override string ToString()
        {
            var absent = Refused.Where(refusal => refusal.IsAbsent).Select(refusal => refusal.Provider.Title()).ToArray();
            var failed = Refused.Where(refusal => !refusal.IsAbsent).Select(refusal => $"; {refusal.Provider.Title()} failed: {refusal.Reason}");
            return InUse.Title() + (absent.Length > 0 ? $" (not in this build: {string.Join(", ", absent)})" : "") + string.Concat(failed);
        }
    }
}
