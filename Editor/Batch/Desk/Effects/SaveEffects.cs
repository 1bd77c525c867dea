#nullable enable
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>Copy these pictures into the draft's folder under its naming rule; answered by <see cref="Tell"/>.</summary>
    public sealed record WriteKept(IReadOnlyList<DeskPicture> Kept, DeskDraft Draft) : DeskEffect;

    /// <summary>Draw these on one picture; answered by <see cref="Tell"/>.</summary>
    public sealed record WriteSheet(IReadOnlyList<DeskPicture> Kept, string Path) : DeskEffect;

    /// <summary>Show a folder in the system's file browser.</summary>
    public sealed record OpenFolder(string Folder) : DeskEffect;
}
