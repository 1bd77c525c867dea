using System.Diagnostics;

namespace Yoso.Training.Tests.Cli;

/// <summary>The program yoso-train as a process of its own.</summary>
sealed class TrainProgram : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    readonly Process _process;
    readonly List<string> _lines = [];
    readonly Task<string> _error;

    TrainProgram(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(TestContext.CurrentContext.TestDirectory, "yoso-train.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _error = _process.StandardError.ReadToEndAsync();
    }

    public static TrainProgram Start(params string[] arguments) => new(arguments);

    /// <summary>Runs to the end.</summary>
    public static (int Code, string Out, string Error) Run(params string[] arguments)
    {
        using var program = Start(arguments);
        return program.End();
    }

    /// <summary>Waits until a line of its output contains the text.</summary>
    public void WaitFor(string text)
    {
        Assert.That(() => Out.Contains(text, StringComparison.Ordinal) || _process.HasExited, Is.True.After((int)Patience.TotalMilliseconds, 20));
        Assert.That(Out, Does.Contain(text));
    }

    /// <summary>Asks it to end, as Ctrl-C does. Not with Ctrl-C's own signal: programs started in the background ignore that one.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public (int Code, string Out, string Error) End()
    {
        if (!_process.WaitForExit(Patience)) Assert.Fail($"still running after {Patience}: {Out}");
        _process.WaitForExit(); // until its output is read, too
        return (_process.ExitCode, Out, _error.Result);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    string Out
    {
        get
        {
            lock (_lines) return string.Join('\n', _lines);
        }
    }

    void Keep(string? line)
    {
        if (line is null) return;
        lock (_lines) _lines.Add(line);
    }
}
