#nullable enable
using System;

namespace UnityEditor
{
    public static partial class Progress
    {
        [Flags]
        public enum Options
        {
            None = 0,
            Sticky = 1,
            Indefinite = 2,
            Synchronous = 4,
            Managed = 8,
            Unmanaged = 16,
        }

        public enum Status
        {
            Running,
            Succeeded,
            Failed,
            Canceled,
            Paused,
        }

        internal sealed class Item
        {
            public string Name = "";
            public int Step;
            public long RemainingSeconds;
            public TimeDisplayMode Shows;
            public Status Status;
            public Func<bool>? Cancel;
            public Func<bool, bool>? Pause;
        }
    }
}
