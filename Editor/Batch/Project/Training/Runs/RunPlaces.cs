#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Where a run keeps what: the trainer's files, and beside them those of who started it.</summary>
    public sealed record RunPlaces(string Folder)
    {
        /// <summary>Below the project's folder, beside Assets: not imported, and not deleted with Library.</summary>
        public const string Root = "YosoRuns";

        public string Name => Path.GetFileName(Folder);

        public string Pictures => Path.Combine(Folder, "pictures");

        public string Options => Path.Combine(Folder, "options.json");

        public string Stats => Path.Combine(Folder, "stats.jsonl");

        public string Samples => Path.Combine(Folder, "samples");

        public string Checkpoints => Path.Combine(Folder, "checkpoints");

        public string Style => Path.Combine(Folder, "style.safetensors");

        public string Before => Path.Combine(Folder, "before-after.png");

        /// <summary>What the trainer says, of the last time that it was started.</summary>
        public string Log => Path.Combine(Folder, "train.log");

        /// <summary>Asks the trainer to save and leave.</summary>
        public string Stop => Path.Combine(Folder, "stop");

        /// <summary>Which process trains.</summary>
        public string Mark => Path.Combine(Folder, "process.json");

        public static RunPlaces Of(string name, string projectFolder)
        {
            return new RunPlaces(ProjectPath.Full(Path.Combine(Root, name), projectFolder));
        }

        /// <summary>All runs of a project, the one that was started last at the end.</summary>
        public static IReadOnlyList<RunPlaces> All(string projectFolder)
        {
            var root = ProjectPath.Full(Root, projectFolder);
            return Directory.Exists(root)
                ? Directory.GetDirectories(root).Select(folder => new RunPlaces(folder)).Where(run => File.Exists(run.Mark))
                    .OrderBy(run => File.GetLastWriteTimeUtc(run.Mark)).ThenBy(run => run.Name, StringComparer.Ordinal).ToArray()
                : Array.Empty<RunPlaces>();
        }
    }
}
