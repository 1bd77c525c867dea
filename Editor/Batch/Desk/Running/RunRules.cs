#nullable enable
using System;

namespace Yoso.Batch
{
    /// <summary>Starting, holding and ending runs. A run makes what is missing, so that going on and starting are the same to the engine.</summary>
    static class RunRules
    {
        public static DeskStep Apply(DeskState state, RunCommand command)
        {
            switch (command)
            {
                case StartRun _: return state.CanStart() ? Begin(state) : new DeskStep(state);
                case PauseRun _: return state.CanPause() ? Hold(state, RunPhase.Paused) : new DeskStep(state);
                case GoOn _ when state.Run.Phase == RunPhase.Paused: return Hold(state, RunPhase.Running);
                case GoOn _: return state.CanGoOn() ? Begin(state) : new DeskStep(state);
                case CancelRun _: return state.CanCancel() ? new DeskStep(state with { Run = state.Run with { Phase = RunPhase.Stopping } }, new StopRun()) : new DeskStep(state);
                case NewBatch _: return state.Run.IsActive ? new DeskStep(state) : new DeskStep(Emptied(state));
                case Restore restore: return Restored(restore);
                default: return RunReports.Apply(state, command);
            }
        }

        internal static DeskStep Begin(DeskState state)
        {
            var run = new DeskRun { Phase = RunPhase.Starting, ExtrasAtStart = state.Draft.Extras.Count };
            return new DeskStep(state with { Run = run, Notice = "" }, new BeginRun(state.Draft));
        }

        static DeskStep Hold(DeskState state, RunPhase phase)
        {
            return new DeskStep(state with { Run = state.Run with { Phase = phase } }, new HoldRun(phase == RunPhase.Paused));
        }

        static DeskState Emptied(DeskState state)
        {
            return new DeskState { Draft = state.Draft with { Extras = Array.Empty<BatchItem>() }, Reading = state.Reading, Grid = new DeskGrid { Columns = state.Grid.Columns, Rows = state.Grid.Rows } };
        }

        /// <summary>A draft from disk is read again; a run that was under way has stopped, and goes on where that is wished.</summary>
        static DeskStep Restored(Restore restore)
        {
            var session = restore.Session;
            var state = new DeskState { Draft = session.Draft, Verdicts = session.Verdicts, Run = new DeskRun { Phase = session.WasRunning ? RunPhase.Stopped : RunPhase.Idle } };
            var read = new ReadDraft(state.Draft);
            if (!session.WasRunning)
                return new DeskStep(state, read);
            if (!restore.GoesOn)
                return new DeskStep(state with { Notice = "The last run was broken off: Go on makes what is missing." }, read);
            var begun = Begin(state);
            return new DeskStep(begun.State with { Notice = "The run goes on where it was broken off." }, read, begun.Effects[0]);
        }
    }
}
