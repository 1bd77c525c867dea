using System.Runtime.InteropServices;

namespace Yoso.Training.Cli;

/// <summary>The user's wish to end: the first Ctrl-C (or SIGTERM) asks the command to come to an end in its own time, the second ends the program at once.</summary>
sealed class Interruption : IDisposable
{
    readonly CancellationTokenSource _asked = new();
    readonly PosixSignalRegistration[] _signals;

    public Interruption()
    {
        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask)];
    }

    /// <summary>Cancelled by the first.</summary>
    public CancellationToken Token => _asked.Token;

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        _asked.Dispose();
    }

    void Ask(PosixSignalContext signal)
    {
        signal.Cancel = !_asked.IsCancellationRequested;
        _asked.Cancel();
    }
}
