#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>(state, command) -> state of the Train Style window.</summary>
    public static class TrainStyleDesk
    {
        public static TrainStyleState Next(TrainStyleState state, TrainStyleCommand command)
        {
            return command switch
            {
                TrainStyleCommand.AddPictures add => Pictures(state, pictures => Merge(pictures, add.Pictures)),
                TrainStyleCommand.Refuse refuse => state with { Refused = refuse.Files },
                TrainStyleCommand.RemovePicture remove => Pictures(state, pictures => pictures.Where(picture => picture.Path != remove.Path)),
                TrainStyleCommand.SetCaption set => Pictures(state, pictures => pictures.Select(picture => picture.Path == set.Path ? picture with { Caption = set.Caption.Trim() } : picture)),
                TrainStyleCommand.SuggestCaptions => Pictures(state, pictures => pictures.Select(picture => picture.IsMissing ? picture with { Caption = picture.Suggestion } : picture)),
                TrainStyleCommand.Edit edit => state with { Choice = edit.Change(state.Choice), Problem = "" },
                TrainStyleCommand.RunsListed listed => Listed(state, listed.Runs),
                TrainStyleCommand.Watch watch => Watched(state, watch.Run),
                TrainStyleCommand.Happened happened => happened.Run == state.Run ? state with { Training = TrainingWatch.Next(state.Training, happened.What) } : state,
                TrainStyleCommand.StyleCollected collected => state with { Collected = collected.Place },
                TrainStyleCommand.Failed failed => state with { Problem = failed.Problem },
                _ => throw new ArgumentException($"wanted a command of this window, found {command.GetType().Name}", nameof(command)),
            };
        }

        static TrainStyleState Pictures(TrainStyleState state, Func<IReadOnlyList<TrainingPicture>, IEnumerable<TrainingPicture>> change)
        {
            return state with { Choice = state.Choice with { Pictures = change(state.Choice.Pictures).ToArray() }, Problem = "" };
        }

        static IEnumerable<TrainingPicture> Merge(IReadOnlyList<TrainingPicture> there, IReadOnlyList<TrainingPicture> added)
        {
            var paths = new HashSet<string>(there.Select(picture => picture.Path));
            return there.Concat(added.Where(picture => paths.Add(picture.Path)));
        }

        /// <summary>A window that was just opened watches the newest of them: the one that was listed last.</summary>
        static TrainStyleState Listed(TrainStyleState state, IReadOnlyList<RunPlaces> runs)
        {
            var listed = state with { Runs = runs };
            return state.Run == null && runs.Count > 0 ? Watched(listed, runs[runs.Count - 1]) : listed;
        }

        static TrainStyleState Watched(TrainStyleState state, RunPlaces run)
        {
            var runs = state.Runs.Contains(run) ? state.Runs : state.Runs.Append(run).ToArray();
            return state.Run == run ? state : state with { Run = run, Runs = runs, Training = new TrainingState(), Collected = "", Problem = "" };
        }
    }
}
