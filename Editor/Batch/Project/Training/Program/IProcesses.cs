#nullable enable
using System;

namespace Yoso.Batch
{
    /// <summary>The system's processes.</summary>
    public interface IProcesses
    {
        /// <summary>Starts one that lives on when this program ends, with its output in a file.</summary>
        /// <exception cref="System.IO.IOException">It could not be started.</exception>
        FoundProcess Start(ProgramStart start);

        /// <summary>Null where none of this number runs.</summary>
        FoundProcess? Find(int number);
    }

    /// <summary>A running process.</summary>
    /// <param name="Started">UTC; null where the system does not say.</param>
    public sealed record FoundProcess(int Number, DateTime? Started);

    /// <summary>A program to be started.</summary>
    /// <param name="Script">A script in the system's own shell: the .cmd file on Windows, the .sh file elsewhere.</param>
    /// <param name="Log">Gets all that it says.</param>
    public sealed record ProgramStart(string Script, string Log);
}
