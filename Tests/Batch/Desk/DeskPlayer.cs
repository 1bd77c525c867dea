#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>A person at the desk: applies commands one after the other and remembers what the host was told to do.</summary>
    sealed class DeskPlayer
    {
        public DeskState State { get; private set; } = new();

        /// <summary>Of the last command.</summary>
        public IReadOnlyList<DeskEffect> Effects { get; private set; } = Array.Empty<DeskEffect>();

        public DeskGrid Grid => State.Grid;

        /// <summary>A desk whose draft is read, with pictures that are all made.</summary>
        public static DeskPlayer WithPictures(int count, int columns = 4)
        {
            var player = new DeskPlayer().WithDraft(count);
            player.Do(new LayGrid(columns, 3), new StartRun(), new RunPlanned(Enumerable.Range(0, count).Select(Picture).ToArray()));
            player.Do(new RunReported(Enumerable.Range(0, count).Select(i => new Arrival(Key(i))).ToArray(), 10, null));
            return player.Do(new RunEnded(RunOutcome.Completed));
        }

        public DeskPlayer WithDraft(long count)
        {
            Do(new TypeJobs("a red potion"));
            return Do(new DraftWasRead(new DraftReading { Revision = State.Draft.Revision, Count = count }));
        }

        public DeskPlayer Do(params DeskCommand[] commands)
        {
            foreach (var command in commands)
            {
                var step = Yoso.Batch.Desk.Apply(State, command);
                (State, Effects) = (step.State, step.Effects);
            }
            return this;
        }

        public T Effect<T>() where T : DeskEffect => Effects.OfType<T>().Single();

        public Verdict VerdictOf(int place) => State.Verdicts[Key(place)];

        public static string Key(int place) => "key" + place;

        public static DeskPicture Picture(int place)
        {
            var prompt = place % 2 == 0 ? "a red potion" : "a Blue shield";
            return new DeskPicture(Key(place), new BatchItem { Request = new TextureRequest { Prompt = prompt, Seed = (ulong)place } });
        }
    }
}
