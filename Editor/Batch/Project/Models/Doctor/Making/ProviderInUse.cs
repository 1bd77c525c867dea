#nullable enable
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>The execution provider that was asked for is the one in use.</summary>
    public sealed class ProviderInUse : ICheck
    {
        readonly ModelTrial _trial;
        readonly ExecutionProvider? _wanted;

        /// <param name="wanted">Null where any will do.</param>
        public ProviderInUse(ModelTrial trial, ExecutionProvider? wanted)
        {
            _trial = trial;
            _wanted = wanted;
        }

        public string Name => "Execution provider";

        public Finding Look()
        {
            if (_trial.Outcome.Report is not { } report)
                return new Finding(Name, Health.Doubtful, "not known: the model does not open");
            if (_wanted is { } wanted && report.InUse != wanted)
                return Refused(wanted, report);
            var failed = report.Refused.Where(refusal => !refusal.IsAbsent).Select(refusal => $"{refusal.Provider.Title()} failed: {refusal.Reason}").ToArray();
            return failed.Length == 0
                ? new Finding(Name, Health.Good, report.ToString())
                : new Finding(Name, Health.Doubtful, $"{report.InUse.Title()}; {string.Join("; ", failed)}") { Advice = "It is there but could not be used: see the reason." };
        }

        Finding Refused(ExecutionProvider wanted, ProviderReport report)
        {
            var refusal = report.Refused.FirstOrDefault(refused => refused.Provider == wanted);
            return new Finding(Name, Health.Doubtful, $"{wanted.Title()} was asked for, {report.InUse.Title()} is in use: {refusal?.Reason ?? "it was not tried"}")
            {
                Advice = refusal is { IsAbsent: false }
                    ? "The provider is in this build but could not start: drivers and libraries must be of the versions that ONNX Runtime names."
                    : $"The plugins at hand were built without {wanted.Title()}: stage a build of ONNX Runtime that has it, or let the fastest that is there be used.",
                Fix = new SettingsFix("Use the fastest there is", settings => settings with { Provider = null }),
            };
        }
    }
}
