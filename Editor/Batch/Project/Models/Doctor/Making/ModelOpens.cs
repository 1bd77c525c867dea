#nullable enable
namespace Yoso.Batch
{
    /// <summary>The chosen model's networks open.</summary>
    public sealed class ModelOpens : ICheck
    {
        readonly ModelTrial _trial;
        readonly bool _isEmbedded;

        /// <param name="isEmbedded">Whether it is the one that came with the package, for which there is no other to fall back to.</param>
        public ModelOpens(ModelTrial trial, bool isEmbedded)
        {
            _trial = trial;
            _isEmbedded = isEmbedded;
        }

        public string Name => "Model opens";

        public Finding Look()
        {
            var (report, error) = _trial.Outcome;
            if (report != null)
                return new Finding(Name, Health.Good, $"{_trial.Model}, on {report.InUse.Title()}");
            var finding = new Finding(Name, Health.Bad, error!.Message);
            return _isEmbedded
                ? finding with { Advice = "Install the package again: the model that came with it can't be opened. If ONNX Runtime does not load, see there first." }
                : finding with { Advice = "Choose another model in the project settings.", Fix = new SettingsFix("Use the embedded model", settings => settings with { Model = "" }) };
        }
    }
}
