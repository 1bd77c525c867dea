#nullable enable
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>A desk with its workers and a folder, and the host's part of carrying effects out.</summary>
    sealed class DeskAtWork : IDisposable
    {
        readonly BlockingCollection<DeskCommand> _answers = new();
        readonly TemporaryFolder _project = new();

        public DeskAtWork(Action<IReadOnlyList<BatchItem>>? beforeMake = null)
        {
            var watch = Stopwatch.StartNew();
            Place = new DeskPlace(_project.File("batch"), _project.FullName) { OpenMaker = _ => Opened(beforeMake), Clock = () => watch.Elapsed, Rest = TimeSpan.FromMilliseconds(20) };
            Work = new DeskWork(Place, answer => _answers.Add(answer));
        }

        public DeskPlace Place { get; }

        public DeskWork Work { get; }

        public DeskState State { get; private set; } = new();

        /// <summary>Every maker that was opened.</summary>
        public List<FakeMaker> Makers { get; } = new();

        public List<DeskEffect> LeftToTheHost { get; } = new();

        public Verdict VerdictOfFirst => State.Verdicts[State.Pictures[0].Key];

        public string File(string name) => Path.Combine(Place.Project, name);

        public void Do(params DeskCommand[] commands)
        {
            foreach (var command in commands)
            {
                var step = Yoso.Batch.Desk.Apply(State, command);
                State = step.State;
                LeftToTheHost.AddRange(step.Effects.Where(effect => !Work.Carry(effect, State)));
            }
        }

        /// <summary>Applies answers until something is so. Fails after 20 seconds.</summary>
        public void Until(Func<DeskState, bool> isSo)
        {
            while (!isSo(State))
            {
                if (!_answers.TryTake(out var answer, TimeSpan.FromSeconds(20)))
                    throw new TimeoutException($"it did not happen within 20 s; run: {State.Run}, notice: {State.Notice}");
                Do(answer);
            }
        }

        /// <summary>A list of prompts, with the seeds 0 to 3 each.</summary>
        public void Draw(params string[] prompts)
        {
            Do(new TypeJobs(string.Join("\n", prompts)));
            Until(state => state.CanStart());
            Do(new StartRun());
        }

        public void Dispose()
        {
            Work.Dispose();
            Work.End(State, TimeSpan.FromSeconds(20));
            _project.Dispose();
        }

        FakeMaker Opened(Action<IReadOnlyList<BatchItem>>? beforeMake)
        {
            var maker = new FakeMaker(beforeMake);
            lock (Makers)
                Makers.Add(maker);
            return maker;
        }
    }
}
