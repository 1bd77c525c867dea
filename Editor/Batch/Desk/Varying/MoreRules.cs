#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>More pictures of those that are selected: they are added to the draft, and made at once or after the run that is under way.</summary>
    static class MoreRules
    {
        public static DeskStep Apply(DeskState state, MoreCommand command)
        {
            var selected = state.Selected();
            switch (command)
            {
                case Vary vary: return Add(state, NewSeeds(state, selected, vary.Count));
                case Upscale up: return Add(state, selected.Select(picture => picture.Item with { Scale = picture.Item.Scale * Math.Max(1, up.Factor) }));
                case ReRoll _: return ReRolled(state, selected);
                default: throw new ArgumentException($"command: wanted one about more pictures, found {command.GetType().Name}", nameof(command));
            }
        }

        static DeskStep ReRolled(DeskState state, IReadOnlyList<DeskPicture> selected)
        {
            var rejected = ReviewRules.Judge(state, selected.Select(picture => (picture, Verdict.Rejected)), "Re-roll pictures");
            var added = Add(rejected.State, NewSeeds(state, selected, 1));
            return new DeskStep(added.State, rejected.Effects.Concat(added.Effects).ToArray());
        }

        static DeskStep Add(DeskState state, IEnumerable<BatchItem> items)
        {
            var added = items.ToArray();
            if (added.Length == 0)
                return new DeskStep(state);
            var more = state with { Draft = state.Draft with { Extras = state.Draft.Extras.Concat(added).ToArray() } };
            return more.Run.IsActive ? new DeskStep(more) : RunRules.Begin(more);
        }

        static BatchItem[] NewSeeds(DeskState state, IReadOnlyList<DeskPicture> selected, int count)
        {
            var prompts = new HashSet<string>(selected.Select(picture => picture.Prompt));
            var seeds = new FreeSeeds(state.Pictures.Select(picture => picture.Item).Concat(state.Draft.Extras).Where(item => prompts.Contains(item.Request.Prompt)));
            return selected.SelectMany(picture => seeds.Next(picture.Item, count)).ToArray();
        }
    }
}
