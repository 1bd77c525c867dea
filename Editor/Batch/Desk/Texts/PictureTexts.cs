#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>A picture in words.</summary>
    public static class PictureTexts
    {
        /// <summary>One line under its thumbnail, which may cut the end off.</summary>
        public static string Caption(DeskPicture picture)
        {
            return FormattableString.Invariant($"#{picture.Item.Request.Seed} {(picture.Prompt.Length > 0 ? picture.Prompt : "(no prompt)")}");
        }

        /// <summary>A word for the corner of its cell; empty where there is nothing to say.</summary>
        public static string Mark(DeskPicture picture, Verdict verdict)
        {
            return picture.Stage switch
            {
                PictureStage.Waiting => "waiting",
                PictureStage.Failed => "failed",
                _ => verdict == Verdict.None ? "" : verdict == Verdict.Kept ? "kept" : "rejected",
            };
        }

        /// <summary>Everything that was asked for, a line each.</summary>
        public static string Facts(DeskPicture picture)
        {
            var (item, request) = (picture.Item, picture.Item.Request);
            var lines = new List<string> { picture.Prompt.Length > 0 ? picture.Prompt : "(no prompt)", FormattableString.Invariant($"seed {request.Seed}"), "kind " + item.Kind.Name };
            if (request.Width is { } width && request.Height is { } height)
                lines.Add(FormattableString.Invariant($"{width}x{height}"));
            if (item.Scale > 1)
                lines.Add(FormattableString.Invariant($"{item.Scale} times enlarged"));
            foreach (var style in item.Styles)
                lines.Add(FormattableString.Invariant($"style {style.File} at {style.Weight}"));
            if (picture.Problem.Length > 0)
                lines.Add("failed: " + picture.Problem);
            return string.Join("\n", lines);
        }

        /// <summary>How many are shown, selected and kept.</summary>
        public static string Counts(DeskState state)
        {
            var kept = state.Pictures.Count(picture => state.Verdicts[picture.Key] == Verdict.Kept);
            return FormattableString.Invariant($"{state.Grid.Shown.Count:N0} of {state.Pictures.Count:N0} shown, {state.Grid.Selected.Count:N0} selected, {kept:N0} kept");
        }
    }
}
