#nullable enable
using System;

namespace Yoso.Batch
{
    /// <summary>What leaves the desk, and what comes back about it.</summary>
    static class SaveRules
    {
        public static DeskStep Apply(DeskState state, SaveCommand command)
        {
            switch (command)
            {
                case SaveKept _: return state.CanSave() ? new DeskStep(state, new WriteKept(state.Pictures, state.Kept, state.Draft)) : new DeskStep(state);
                case SaveSheet sheet: return state.CanSheet() ? new DeskStep(state, new WriteSheet(state.Kept, sheet.Path)) : new DeskStep(state);
                case KeptWritten written: return Written(state, written);
                case ShowFolder _: return new DeskStep(state, new OpenFolder(state.Draft.Folder));
                case Tell tell: return new DeskStep(state with { Notice = tell.Notice });
                default: throw new ArgumentException($"command: wanted one about saving, found {command.GetType().Name}", nameof(command));
            }
        }

        static DeskStep Written(DeskState state, KeptWritten written)
        {
            if (written.Files.Count == 0)
                return new DeskStep(state with { Notice = "Everything kept is saved already." });
            var notice = FormattableString.Invariant($"{written.Files.Count} files saved to {state.Draft.Folder}");
            return new DeskStep(state with { Notice = notice }, new ImportFiles(written.Files));
        }
    }
}
