#nullable enable
using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Runs a fix's program. For a worker thread: it waits for the end.</summary>
    public static class FixProgram
    {
        const int LinesTold = 3;

        /// <summary>What it said last.</summary>
        /// <exception cref="IOException">It could not be started, or ended with a failure: its last lines.</exception>
        public static string Run(RunFix fix)
        {
            var start = new ProcessStartInfo(fix.Program) { WorkingDirectory = fix.Folder, UseShellExecute = false, CreateNoWindow = true, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in fix.Arguments)
                start.ArgumentList.Add(argument);
            try
            {
                using var process = Process.Start(start)!;
                var errors = process.StandardError.ReadToEndAsync();
                var said = Last(process.StandardOutput.ReadToEnd() + "\n" + errors.Result);
                process.WaitForExit();
                return process.ExitCode == 0 ? said : throw new IOException($"{fix.Program} {string.Join(" ", fix.Arguments)} ended with {process.ExitCode}: {said}");
            }
            catch (Win32Exception error)
            {
                throw new IOException($"{fix.Program}: wanted to start it, found: {error.Message}", error);
            }
        }

        static string Last(string text)
        {
            var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
            return string.Join("\n", lines.Skip(Math.Max(0, lines.Length - LinesTold)));
        }
    }
}
