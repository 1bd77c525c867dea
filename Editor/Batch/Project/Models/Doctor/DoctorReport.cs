#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>What all checks found, in their order.</summary>
    public sealed record DoctorReport(IReadOnlyList<Finding> Findings)
    {
        public Health Worst => Findings.Count == 0 ? Health.Good : Findings.Max(finding => finding.Health);

        /// <summary>Makes every check. One that fails in itself is a bad finding, and the others are still made.</summary>
        /// <exception cref="OperationCanceledException">Cancelled, between two checks.</exception>
        public static DoctorReport Make(IEnumerable<ICheck> checks, CancellationToken cancellation = default)
        {
            return new DoctorReport(checks.Select(check =>
            {
                cancellation.ThrowIfCancellationRequested();
                return Look(check);
            }).ToArray());
        }

        /// <summary>For a bug report: a line a finding, advice indented below it.</summary>
        public override string ToString()
        {
            return string.Join("\n", Findings.Select(finding =>
                $"[{finding.Health.ToString().ToLowerInvariant()}] {finding.Check}: {finding.Found}{(finding.Advice.Length > 0 ? "\n    " + finding.Advice : "")}"));
        }

        static Finding Look(ICheck check)
        {
            try
            {
                return check.Look();
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                return new Finding(check.Name, Health.Bad, $"the check itself failed: {error.Message}");
            }
        }
    }
}
