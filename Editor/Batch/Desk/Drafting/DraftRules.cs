#nullable enable
using System;

namespace Yoso.Batch
{
    /// <summary>Editing the draft. Whatever changes what it comes to has it read again.</summary>
    static class DraftRules
    {
        public static DeskStep Apply(DeskState state, DraftCommand command)
        {
            var draft = state.Draft;
            switch (command)
            {
                case TypeJobs typed: return Reread(state, draft with { Text = typed.Text });
                case ChooseFormat chosen: return Reread(state, draft with { Format = chosen.Format });
                case JobsOpened opened: return Reread(state, draft with { Text = opened.Text, Format = opened.Format });
                case ChangeDefaults changed: return Reread(state, draft with { Defaults = changed.Defaults });
                case ChooseFolder chosen: return new DeskStep(state with { Draft = draft with { Folder = chosen.Folder.Trim() } });
                case OpenJobs open: return new DeskStep(state, new ReadJobFile(open.Path));
                case DraftWasRead read: return new DeskStep(read.Reading.Revision == draft.Revision ? state with { Reading = read.Reading } : state);
                default: throw new ArgumentException($"command: wanted one about the draft, found {command.GetType().Name}", nameof(command));
            }
        }

        static DeskStep Reread(DeskState state, DeskDraft draft)
        {
            if (draft == state.Draft)
                return new DeskStep(state);
            var changed = draft with { Revision = state.Draft.Revision + 1 };
            return new DeskStep(state with { Draft = changed }, new ReadDraft(changed));
        }
    }
}
