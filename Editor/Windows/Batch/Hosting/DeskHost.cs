#nullable enable
using System;
using System.Collections.Concurrent;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The project's desk in the editor: applies commands, carries effects out, and shows what has changed. On the main thread.</summary>
    sealed class DeskHost
    {
        static DeskHost? s_shared;

        readonly ConcurrentQueue<DeskCommand> _answers = new();
        readonly DeskWork _work;
        readonly EditorEffects _editor;

        public DeskHost(DeskPlace place)
        {
            Folder = place.Folder;
            _work = new DeskWork(place, _answers.Enqueue);
            _editor = new EditorEffects(place.Project, Dispatch);
        }

        public event Action<DeskState>? Changed;

        /// <summary>The one that all windows show, as the project's last session left it.</summary>
        public static DeskHost Shared => s_shared ??= Opened();

        /// <summary>Where the batch's pictures are.</summary>
        public string Folder { get; }

        public DeskState State { get; private set; } = new();

        public void Dispatch(DeskCommand command)
        {
            Apply(command);
            Changed?.Invoke(State);
        }

        /// <summary>Once an editor frame: what workers have answered since the last.</summary>
        public void Tick()
        {
            _editor.Tick();
            if (_answers.IsEmpty)
                return;
            for (var left = _answers.Count; left > 0 && _answers.TryDequeue(out var answer); left--)
                Apply(answer);
            Changed?.Invoke(State);
        }

        /// <summary>As the last session left it; after scripts were reloaded a run that was under way goes on. Where there is none, as the project's settings say.</summary>
        public void Restore(bool goesOn, YosoSettings settings)
        {
            Dispatch(_work.Load() is { } session
                ? new Restore(session, goesOn)
                : new Restore(DeskSession.New(settings), false));
        }

        /// <summary>Before scripts are reloaded: the run ends within a second, and says in the session that it was under way.</summary>
        public void End()
        {
            if (!_work.End(State, TimeSpan.FromSeconds(1)))
                Debug.LogWarning("YOSO: the batch did not end within a second; what it was making is made again.");
            _editor.End();
            _work.Dispose();
        }

        void Apply(DeskCommand command)
        {
            var step = Yoso.Batch.Desk.Apply(State, command);
            State = step.State;
            foreach (var effect in step.Effects)
                if (!_work.Carry(effect, State))
                    _editor.Carry(effect);
            _editor.Follow(State);
        }

        static DeskHost Opened()
        {
            var host = new DeskHost(ProjectPlace.Open());
            ReloadedRun.Watch(host);
            host.Restore(ReloadedRun.IsToGoOn(), YosoProject.Settings);
            return host;
        }
    }
}
