#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Starts the trainer on a run, or lets a stopped one go on, and has it stop. For a worker thread: pictures are copied.</summary>
    public sealed class TrainerStart
    {
        readonly IProcesses _processes;
        readonly bool _windows;

        public TrainerStart(IProcesses processes, bool windows)
        {
            _processes = processes;
            _windows = windows;
        }

        /// <param name="command">The .NET program and the trainer's folder.</param>
        /// <exception cref="ArgumentException">The choice lacks something.</exception>
        /// <exception cref="InvalidOperationException">A run of that name is there.</exception>
        public void Begin(TrainingChoice choice, (string Dotnet, string Trainer) command, RunPlaces run)
        {
            if (TrainingRules.Problems(choice) is { Count: > 0 } problems)
                throw new ArgumentException(string.Join("\n", problems), nameof(choice));
            if (Directory.Exists(run.Folder) && Directory.EnumerateFileSystemEntries(run.Folder).Any())
                throw new InvalidOperationException($"{run.Folder}: wanted an unused name, found a run of that name: go on with it, or choose another");
            PictureFolder.Collect(choice.Pictures, run.Pictures);
            Start(run, new[] { command.Dotnet }.Concat(TrainerArguments.Of(choice, command.Trainer, run)).ToArray());
        }

        /// <summary>The command that began it, again: it goes on from the newest checkpoint.</summary>
        /// <exception cref="InvalidOperationException">It runs, or there is nothing to go on with.</exception>
        public void GoOn(RunPlaces run)
        {
            if (RunMark.Read(run.Mark)?.IsAlive(_processes) == true)
                throw new InvalidOperationException($"{run.Folder}: wanted a run at rest, found one that runs");
            var script = Path.Combine(run.Folder, _windows ? "train.cmd" : "train.sh");
            if (!File.Exists(script))
                throw new InvalidOperationException($"{run.Folder}: wanted a run that was begun here, found no {Path.GetFileName(script)}");
            Launch(run, script);
        }

        /// <summary>Asks it to save and leave; it does so after the batch that it is at.</summary>
        public static void Stop(RunPlaces run)
        {
            AtomicFile.Write(run.Stop, _ => { });
        }

        void Start(RunPlaces run, IReadOnlyList<string> command)
        {
            Launch(run, StartScript.Write(run, command, _windows));
        }

        void Launch(RunPlaces run, string script)
        {
            File.Delete(run.Stop);
            var process = _processes.Start(new ProgramStart(script, run.Log));
            new RunMark(process.Number, process.Started).Write(run.Mark);
        }
    }
}
