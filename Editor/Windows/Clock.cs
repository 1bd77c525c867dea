#nullable enable
using System;
using System.Diagnostics;

namespace Yoso.Editor
{
    /// <summary>The editor windows' steady clock; unlike the engine's it may be asked on any thread.</summary>
    static class Clock
    {
        static readonly Stopwatch Running = Stopwatch.StartNew();

        public static TimeSpan Now() => Running.Elapsed;
    }
}
