using TorchSharp.Modules;
using Yoso.Training.Loop;
using static TorchSharp.torch.utils;

namespace Yoso.Training.Cli;

/// <summary>Writes a run's statistics as TensorBoard scalars.</summary>
sealed class TensorBoardEvents(string folder)
{
    readonly SummaryWriter _writer = tensorboard.SummaryWriter(folder, createRunName: false);

    public void Write(StepReport report)
    {
        foreach (var (name, value) in report.Values)
            _writer.add_scalar($"{report.Stage}/{name}", (float)value, (int)report.Step);
        _writer.add_scalar("samples_per_second", (float)report.SamplesPerSecond, (int)report.Step);
    }
}
