#nullable enable
using System;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>What is tried again, how often, and after which waits: each longer than the one before.</summary>
    public sealed record RetryRule
    {
        /// <summary>The first one counted.</summary>
        public int Attempts { get; init; } = 4;

        public TimeSpan FirstWait { get; init; } = Times.Milliseconds(200);

        /// <summary>Each wait is so many times the one before.</summary>
        public double Growth { get; init; } = 4;

        /// <summary>The wait after the given attempt, counted from 1.</summary>
        public TimeSpan WaitAfter(int attempt)
        {
            return Times.Milliseconds(FirstWait.TotalMilliseconds * Math.Pow(Growth, attempt - 1));
        }

        /// <summary>Whether another attempt may end better: files are locked for moments by scanners and viewers, shares come and go.</summary>
        public bool Allows(Exception problem, int attempt)
        {
            return attempt < Attempts && IsTransient(problem);
        }

        static bool IsTransient(Exception problem)
        {
            if (problem is UnauthorizedAccessException)
                return true;
            return problem is IOException && !DiskRoom.IsMissing(problem)
                && !(problem is FileNotFoundException) && !(problem is DirectoryNotFoundException) && !(problem is PathTooLongException);
        }
    }
}
