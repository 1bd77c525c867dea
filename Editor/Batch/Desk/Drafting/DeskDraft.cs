#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>What is to be made, as typed.</summary>
    public sealed record DeskDraft
    {
        public string Text { get; init; } = "";

        public JobFormat Format { get; init; } = JobFormat.Prompts;

        public DeskDefaults Defaults { get; init; } = new();

        /// <summary>Pictures asked for from the grid, after those of the text.</summary>
        public IReadOnlyList<BatchItem> Extras { get; init; } = Array.Empty<BatchItem>();

        /// <summary>Where kept pictures are saved; in a project, below Assets.</summary>
        public string Folder { get; init; } = "Assets/Generated";

        /// <summary>Counts the changes that call for reading it again.</summary>
        public int Revision { get; init; }
    }
}
