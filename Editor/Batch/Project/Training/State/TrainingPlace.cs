#nullable enable
using System;

namespace Yoso.Batch
{
    /// <summary>What the Train Style window stands in.</summary>
    public sealed record TrainingPlace(string ProjectFolder, IProcesses Processes)
    {
        /// <summary>Whether scripts are for Windows' shell.</summary>
        public bool Windows { get; init; }

        /// <summary>The .NET program and the trainer's project folder, as the settings say now.</summary>
        public Func<(string Dotnet, string Trainer)> Command { get; init; } = () => ("dotnet", "");
    }
}
