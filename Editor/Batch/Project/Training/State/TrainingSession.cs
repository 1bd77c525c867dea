#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>The Train Style window at work: its state, and what is done for it on other threads. The trainer itself is another program, which lives on without it.</summary>
    public sealed class TrainingSession : IDisposable
    {
        /// <summary>How often the watched run's folder is looked at.</summary>
        public const double LookSeconds = 1;

        readonly TrainingPlace _place;
        readonly Func<TimeSpan> _clock;
        readonly TrainerStart _trainer;
        readonly RunReader _reader;
        readonly Errands _errands = new();
        TimeSpan _nextLook;
        bool _looking;

        /// <param name="clock">Runs steadily.</param>
        public TrainingSession(TrainingPlace place, Func<TimeSpan> clock)
        {
            _place = place;
            _clock = clock;
            _trainer = new TrainerStart(place.Processes, place.Windows);
            _reader = new RunReader(place.Processes);
        }

        public event Action? Changed;

        /// <summary>Raised with the place of a style that came into the project, which is to be imported.</summary>
        public event Action<string>? Brought;

        public TrainStyleState State { get; private set; } = new();

        public void Dispatch(TrainStyleCommand command)
        {
            State = TrainStyleDesk.Next(State, command);
            Changed?.Invoke();
        }

        /// <summary>Finds the project's runs, those of earlier sessions among them.</summary>
        public void FindRuns()
        {
            Run("runs", _ => RunPlaces.All(_place.ProjectFolder), runs => Dispatch(new TrainStyleCommand.RunsListed(runs)));
        }

        /// <summary>Pictures, and folders of them.</summary>
        public void AddPictures(IReadOnlyList<string> paths)
        {
            Run("pictures", _ => PictureFolder.Read(paths), pictures =>
            {
                Dispatch(new TrainStyleCommand.AddPictures(pictures));
                Dispatch(new TrainStyleCommand.Refuse(paths.Where(path => System.IO.File.Exists(path) && !PictureFolder.IsPicture(path)).ToArray()));
            });
        }

        /// <summary>Writes captions beside their pictures.</summary>
        public void SaveCaptions()
        {
            var pictures = State.Choice.Pictures;
            Run("pictures", _ => Do(() => PictureFolder.SaveCaptions(pictures)), _ => Changed?.Invoke());
        }

        public void Start()
        {
            var (choice, run) = (State.Choice, RunPlaces.Of(State.Choice.Name, _place.ProjectFolder));
            var command = _place.Command();
            Launch(run, () => _trainer.Begin(choice, command, run));
        }

        public void GoOn()
        {
            if (State.Run is { } run)
                Launch(run, () => _trainer.GoOn(run));
        }

        /// <summary>Has the trainer save and leave; it may take a batch's time.</summary>
        public void Stop()
        {
            if (State.Run is not { } run)
                return;
            Dispatch(new TrainStyleCommand.Happened(run, new TrainingEvent.StopAsked()));
            Run("trainer", _ => Do(() => TrainerStart.Stop(run)), _ => { });
        }

        /// <summary>Once an editor frame.</summary>
        public void Tick()
        {
            _errands.Tick();
            if (State.Run is { } run && !_looking && _clock() >= _nextLook)
                Look(run);
        }

        /// <summary>Leaves the trainer running.</summary>
        public void Dispose()
        {
            _errands.Dispose();
        }

        void Launch(RunPlaces run, Action start)
        {
            Run("trainer", _ => Do(start), _ =>
            {
                Dispatch(new TrainStyleCommand.Watch(run));
                Dispatch(new TrainStyleCommand.Happened(run, new TrainingEvent.Started()));
            });
        }

        void Look(RunPlaces run)
        {
            _looking = true;
            _errands.Run("trainer", _ => _reader.Read(run), (seen => Saw(run, seen), Missed));
        }

        void Saw(RunPlaces run, RunSnapshot seen)
        {
            Looked();
            Dispatch(new TrainStyleCommand.Happened(run, new TrainingEvent.Seen(seen)));
            if (State.Run == run && State.Training.Phase == TrainingPhase.Complete && State.Collected.Length == 0)
                Collect(run);
        }

        void Missed(string problem)
        {
            Looked();
            Dispatch(new TrainStyleCommand.Failed(problem));
        }

        void Looked() => (_looking, _nextLook) = (false, _clock() + Times.Milliseconds(1000 * LookSeconds));

        void Collect(RunPlaces run)
        {
            var there = FinishedStyle.IsCollected(run, _place.ProjectFolder);
            Dispatch(new TrainStyleCommand.StyleCollected(FinishedStyle.Place(run)));
            if (!there)
                Run("trainer", _ => FinishedStyle.Collect(run, _place.ProjectFolder), place => Brought?.Invoke(place));
        }

        void Run<T>(string name, Func<CancellationToken, T> work, Action<T> done)
        {
            _errands.Run(name, work, (done, problem => Dispatch(new TrainStyleCommand.Failed(problem))));
        }

        static bool Do(Action work)
        {
            work();
            return true;
        }
    }
}
