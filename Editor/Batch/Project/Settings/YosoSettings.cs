#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>What a project has settled once for everything that is made in it. Paths are absolute, or below the project's folder.</summary>
    public sealed record YosoSettings
    {
        /// <summary>A .yoso file or a bundle's folder; empty for the embedded model.</summary>
        public string Model { get; init; } = "";

        /// <summary>Where models and styles are looked for.</summary>
        public IReadOnlyList<string> Folders { get; init; } = Array.Empty<string>();

        /// <summary>Tried first, and then the CPU; null for the fastest first.</summary>
        public ExecutionProvider? Provider { get; init; }

        /// <summary>Threads of one operator on the CPU; 0 for half the processor's.</summary>
        public int Threads { get; init; }

        /// <summary>How saved pictures are named.</summary>
        public string NamingRule { get; init; } = "{prompt}-{style}-{seed:000}";

        /// <summary>Where kept pictures go: below Assets, so that the project imports them.</summary>
        public string OutputFolder { get; init; } = "Assets/Generated";

        /// <summary>Whether generated pictures get <see cref="Label"/> as an asset label with every import.</summary>
        public bool LabelsPictures { get; init; } = true;

        /// <summary>An asset label, which the project window's search finds.</summary>
        public string Label { get; init; } = "AI-generated";

        /// <summary>The .NET program that runs the trainer: a path, or a name that the system finds.</summary>
        public string Dotnet { get; init; } = "dotnet";

        /// <summary>The trainer's project folder (Yoso.Training.Cli); empty for the one that came with the package.</summary>
        public string Trainer { get; init; } = "";

        /// <summary>Execution providers in the order in which they are tried.</summary>
        public IReadOnlyList<ExecutionProvider> Providers => Provider switch
        {
            null => ExecutionProviders.FastestFirst,
            ExecutionProvider.Cpu => new[] { ExecutionProvider.Cpu },
            { } first => new[] { first, ExecutionProvider.Cpu },
        };

        /// <summary>How networks run on a machine of so many processors: the editor is left half of them unless the settings say otherwise.</summary>
        public InferenceSettings Inference(int processors)
        {
            return new InferenceSettings { Threads = Threads > 0 ? Threads : Math.Max(1, processors / 2), Providers = Providers };
        }
    }
}
