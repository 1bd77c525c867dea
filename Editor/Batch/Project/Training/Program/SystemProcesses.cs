#nullable enable
using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>
    /// Processes that outlive their starter. On Windows a child does so by itself where it has its own, invisible, console; elsewhere a shell puts
    /// it into a process group of its own, deaf to the end of the session, and leaves at once.
    /// </summary>
    public sealed class SystemProcesses : IProcesses
    {
        const int ShellPatienceMs = 10_000;

        /// <summary>Linux has setsid; the shell of macOS, which has not, makes groups by itself when asked to control jobs.</summary>
        const string Detach = "if command -v setsid > /dev/null 2>&1; then setsid nohup /bin/sh \"$0\" > \"$1\" 2>&1 < /dev/null & "
            + "else set -m; nohup /bin/sh \"$0\" > \"$1\" 2>&1 < /dev/null & fi; echo $!";

        readonly bool _windows;

        public SystemProcesses(bool windows)
        {
            _windows = windows;
        }

        /// <inheritdoc/>
        public FoundProcess Start(ProgramStart start)
        {
            try
            {
                var number = _windows ? OnWindows(start) : OnUnix(start);
                return Find(number) ?? new FoundProcess(number, null);
            }
            catch (Win32Exception error)
            {
                throw new IOException($"{start.Script}: wanted to start it, found: {error.Message}", error);
            }
        }

        /// <inheritdoc/>
        public FoundProcess? Find(int number)
        {
            try
            {
                using var process = Process.GetProcessById(number);
                return process.HasExited ? null : new FoundProcess(number, StartOf(process));
            }
            catch (Exception error) when (error is ArgumentException || error is InvalidOperationException)
            {
                return null;
            }
        }

        static DateTime? StartOf(Process process)
        {
            try
            {
                return process.StartTime.ToUniversalTime();
            }
            catch (Exception error) when (error is Win32Exception || error is NotSupportedException || error is PlatformNotSupportedException)
            {
                return null;
            }
        }

        /// <summary>The shell's outer quotes are its own (/s); within them both paths are quoted.</summary>
        static int OnWindows(ProgramStart start)
        {
            using var process = Process.Start(new ProcessStartInfo("cmd.exe", $"/d /s /c \"\"{start.Script}\" > \"{start.Log}\" 2>&1 < nul\"") { UseShellExecute = false, CreateNoWindow = true });
            return process!.Id;
        }

        static int OnUnix(ProgramStart start)
        {
            var shell = new ProcessStartInfo("/bin/sh") { UseShellExecute = false, RedirectStandardOutput = true };
            foreach (var argument in new[] { "-c", Detach, start.Script, start.Log })
                shell.ArgumentList.Add(argument);
            using var process = Process.Start(shell)!;
            var said = process.StandardOutput.ReadLine() ?? "";
            process.WaitForExit(ShellPatienceMs);
            return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new IOException($"{start.Script}: wanted the number of its process, found \"{said}\"");
        }
    }
}
