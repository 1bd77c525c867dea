#nullable enable
using System;

namespace Yoso.Batch
{
    /// <summary>A job table is not what it should be. Line and column count from 1, the column in UTF-16 code units.</summary>
    public sealed class JobFormatException : Exception
    {
        public JobFormatException(int line, int column, string problem)
            : base($"line {line}, column {column}: {problem}")
        {
            Line = line;
            Column = column;
            Problem = problem;
        }

        public int Line { get; }

        public int Column { get; }

        /// <summary>What was wanted and what was found, without the place.</summary>
        public string Problem { get; }

        /// <summary>The same with the column's title in front.</summary>
        internal JobFormatException In(string title)
        {
            return Problem.StartsWith(title + ": ", StringComparison.Ordinal) ? this : new JobFormatException(Line, Column, title + ": " + Problem);
        }
    }
}
