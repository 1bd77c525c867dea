#nullable enable
using System.Linq;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>States of a desk, made by commands as a person would.</summary>
    static class DeskStates
    {
        public static DeskState Of(params DeskCommand[] commands)
        {
            return commands.Aggregate(new DeskState(), (state, command) => Yoso.Batch.Desk.Apply(state, command).State);
        }

        /// <summary>Pictures that are all made, with seeds counted from 0.</summary>
        public static DeskState WithPictures(int count, int columns = 4)
        {
            var pictures = Enumerable.Range(0, count).Select(i => new DeskPicture("key" + i, new BatchItem { Request = new TextureRequest { Prompt = "a key", Seed = (ulong)i } }) { Stage = PictureStage.Made }).ToArray();
            var read = new DraftWasRead(new DraftReading { Revision = 1, Count = count });
            return Of(new TypeJobs("a key"), read, new LayGrid(columns, 5), new StartRun(), new RunPlanned(pictures), new RunEnded(RunOutcome.Completed));
        }

        public static DeskState After(this DeskState state, params DeskCommand[] commands)
        {
            return commands.Aggregate(state, (before, command) => Yoso.Batch.Desk.Apply(before, command).State);
        }

        public static T Named<T>(this VisualElement root, string name) where T : VisualElement
        {
            return root.Below.OfType<T>().Single(element => element.name == name);
        }
    }
}
