#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Everything that the Batch window shows.</summary>
    public sealed record DeskState
    {
        public DeskDraft Draft { get; init; } = new();

        /// <summary>What the draft comes to; of an earlier draft while the new one is being read.</summary>
        public DraftReading Reading { get; init; } = new();

        public DeskRun Run { get; init; } = new();

        /// <summary>All pictures of the batch in the list's order, made or not.</summary>
        public IReadOnlyList<DeskPicture> Pictures { get; init; } = Array.Empty<DeskPicture>();

        public VerdictSheet Verdicts { get; init; } = VerdictSheet.Empty;

        public DecisionHistory History { get; init; } = DecisionHistory.Empty;

        public DeskGrid Grid { get; init; } = new();

        /// <summary>What the last thing done came to, or why it could not be; one line.</summary>
        public string Notice { get; init; } = "";

        /// <summary>The picture under the cursor; null where none is shown.</summary>
        public DeskPicture? Current => Grid.Cursor >= 0 ? Pictures[Grid.Cursor] : null;

        /// <summary>Pictures that are made and kept, in the list's order.</summary>
        public IReadOnlyList<DeskPicture> Kept => Pictures.Where(picture => picture.IsMade && Verdicts[picture.Key] == Verdict.Kept).ToArray();
    }
}
