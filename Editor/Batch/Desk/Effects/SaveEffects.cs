#nullable enable
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>Copy the kept pictures into the draft's folder, named among all of them; answered by <see cref="KeptWritten"/>.</summary>
    public sealed record WriteKept(IReadOnlyList<DeskPicture> Pictures, IReadOnlyList<DeskPicture> Kept, DeskDraft Draft) : DeskEffect;

    /// <summary>Have the editor import these new files.</summary>
    public sealed record ImportFiles(IReadOnlyList<string> Files) : DeskEffect;

    /// <summary>Draw these on one picture; answered by <see cref="Tell"/>.</summary>
    public sealed record WriteSheet(IReadOnlyList<DeskPicture> Kept, string Path) : DeskEffect;

    /// <summary>Show a folder in the system's file browser.</summary>
    public sealed record OpenFolder(string Folder) : DeskEffect;
}
