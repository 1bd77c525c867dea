#nullable enable
using System;
using UnityEditor;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The run in the editor's list of background tasks, where it can be cancelled and held as well.</summary>
    sealed class RunProgress
    {
        const int None = -1;

        readonly Action<DeskCommand> _dispatch;
        int _id = None;
        RunPhase _phase;

        public RunProgress(Action<DeskCommand> dispatch)
        {
            _dispatch = dispatch;
        }

        public void Show(DeskState state)
        {
            _phase = state.Run.Phase;
            if (state.Run.IsActive)
                Report(state.Run);
            else if (_id != None)
                Finish(state.Run.Phase == RunPhase.Finished ? Progress.Status.Succeeded : state.Run.Problem.Length > 0 ? Progress.Status.Failed : Progress.Status.Canceled);
        }

        public void End()
        {
            if (_id != None)
                Finish(Progress.Status.Canceled);
        }

        /// <summary>What was cancelled in the list has gone from it while the run comes to its end.</summary>
        void Report(DeskRun run)
        {
            if (_id == None)
                Start();
            if (!Progress.Exists(_id))
                return;
            Progress.Report(_id, run.Done + run.Failed, Math.Max(1, run.Total), DeskTexts.Run(run));
            if (run.Remaining is { } remaining)
                Progress.SetRemainingTime(_id, (long)remaining.TotalSeconds);
        }

        void Start()
        {
            _id = Progress.Start("YOSO batch");
            Progress.SetTimeDisplayMode(_id, Progress.TimeDisplayMode.ShowRemainingTime);
            Progress.RegisterCancelCallback(_id, Cancel);
            Progress.RegisterPauseCallback(_id, Hold);
        }

        void Finish(Progress.Status status)
        {
            var id = _id;
            _id = None;
            if (Progress.Exists(id))
                Progress.Finish(id, status);
        }

        bool Cancel()
        {
            _dispatch(new CancelRun());
            return true;
        }

        /// <summary>Whether it was done: a run that is only starting can't be held.</summary>
        bool Hold(bool isHeld)
        {
            _dispatch(isHeld ? new PauseRun() : new GoOn());
            return (_phase == RunPhase.Paused) == isHeld;
        }
    }
}
