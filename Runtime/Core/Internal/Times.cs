#nullable enable
using System;

namespace Yoso
{
    /// <summary>Times from numbers, exact to 100 ns: in Unity's class library TimeSpan.FromMilliseconds rounds to whole milliseconds.</summary>
    static class Times
    {
        public static TimeSpan Milliseconds(double milliseconds)
        {
            return new TimeSpan((long)Math.Round(milliseconds * TimeSpan.TicksPerMillisecond));
        }
    }
}
