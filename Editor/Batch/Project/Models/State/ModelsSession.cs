#nullable enable
using System;
using System.Linq;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>The Models &amp; Styles window at work: its state, and what is done for it on other threads. Called and ticked on one thread.</summary>
    public sealed class ModelsSession : IDisposable
    {
        readonly ModelsPlace _place;
        readonly ShelfReader _reader = new();
        readonly Errands _errands = new();
        readonly PreviewMaker _maker;
        readonly PreviewLoop _preview;

        /// <param name="clock">Runs steadily.</param>
        public ModelsSession(ModelsPlace place, Func<TimeSpan> clock)
        {
            _place = place;
            _maker = new PreviewMaker(place.Open, () => $"{place.Settings().Provider} {place.Settings().Threads}");
            _preview = new PreviewLoop(_maker.Make, clock);
        }

        /// <summary>Raised when <see cref="State"/> or the preview is another than before.</summary>
        public event Action? Changed;

        /// <summary>Raised with the place of a file that came into the project, which is to be imported.</summary>
        public event Action<string>? Brought;

        public ModelsState State { get; private set; } = new();

        /// <summary>The preview's newest picture or problem; null before the first.</summary>
        public PreviewOutcome? Preview => _preview.Outcome;

        /// <summary>Whether the shelf is read, the doctor looks or a picture is made.</summary>
        public bool IsBusy => _errands.IsBusy || _preview.IsBusy;

        public void Dispatch(ModelsCommand command)
        {
            State = ModelsDesk.Next(State, command);
            if (State.Wish is { } wish)
                _preview.Wish(wish);
            Changed?.Invoke();
        }

        /// <summary>Reads what is there again.</summary>
        public void Refresh()
        {
            var places = _place.Shelves();
            Run("shelf", cancellation => _reader.Read(places, cancellation), shelf => Dispatch(new ModelsCommand.ShelfRead(shelf)));
        }

        /// <summary>Has every check made, on what is there now.</summary>
        public void AskDoctor()
        {
            if (_place.Doctor is not { } doctor)
                return;
            var (settings, places) = (_place.Settings(), _place.Shelves());
            Run("shelf", cancellation => DoctorReport.Make(doctor.For(settings, _reader.Read(places, cancellation), places), cancellation), report => Dispatch(new ModelsCommand.DoctorLooked(report)));
        }

        /// <summary>Brings a model's or a style's file into the project.</summary>
        public void AddFile(string file)
        {
            var project = _place.Installation.ProjectFolder;
            Run("shelf", _ => ShelfAddition.Copy(file, project), place =>
            {
                Brought?.Invoke(place);
                Refresh();
            });
        }

        public void AddFolder(string folder)
        {
            var kept = ProjectPath.Short(folder, _place.Installation.ProjectFolder);
            Change(settings => settings.Folders.Contains(kept) ? settings : settings with { Folders = settings.Folders.Append(kept).ToArray() });
        }

        /// <summary>Makes a model the project's own: styles are tried on it, pictures are made with it.</summary>
        public void Choose(ModelEntry model)
        {
            var path = model.Path == _place.Shelves().EmbeddedModel ? "" : ProjectPath.Short(model.Path, _place.Installation.ProjectFolder);
            Change(settings => settings with { Model = path });
        }

        /// <summary>Does what a finding offers, but for <see cref="ShowFix"/>, which only the editor can do.</summary>
        public void Apply(Fix fix)
        {
            if (fix is SettingsFix change)
            {
                Change(change.Change);
                AskDoctor();
            }
            else if (fix is RunFix run)
            {
                Run("fix", _ => FixProgram.Run(run), _ => AskDoctor());
            }
        }

        /// <summary>Once an editor frame.</summary>
        public void Tick()
        {
            _errands.Tick();
            if (_preview.Tick())
                Changed?.Invoke();
        }

        /// <summary>Ends what runs and closes the model.</summary>
        public void Dispose()
        {
            _errands.Dispose();
            _preview.Dispose();
            _maker.Dispose();
        }

        void Change(Func<YosoSettings, YosoSettings> change)
        {
            _place.ChangeSettings(change);
            Refresh();
        }

        void Run<T>(string name, Func<CancellationToken, T> work, Action<T> done)
        {
            _errands.Run(name, work, (done, problem => Dispatch(new ModelsCommand.Failed(problem))));
            Changed?.Invoke();
        }
    }
}
