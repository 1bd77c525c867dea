using System.Diagnostics;

namespace Yoso.Cli.Tests;

/// <summary>The program as a process of its own, to be killed without a warning.</summary>
sealed class YosoProcess : IDisposable
{
    readonly Process _process;
    readonly Task<string> _error;

    /// <param name="cache">Where it unpacks models.</param>
    public YosoProcess(string cache, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "yoso.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XDG_CACHE_HOME"] = cache;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _error = _process.StandardError.ReadToEndAsync();
    }

    public bool HasEnded => _process.HasExited;

    /// <summary>SIGKILL; says whether it still ran.</summary>
    public bool Kill()
    {
        var ran = !_process.HasExited;
        _process.Kill();
        _process.WaitForExit();
        return ran;
    }

    /// <summary>Its exit code and what it said of errors.</summary>
    public async Task<(int Code, string Error)> Finish()
    {
        await _process.WaitForExitAsync();
        return (_process.ExitCode, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
