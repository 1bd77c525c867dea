#nullable enable
using System.IO;

namespace Yoso.Batch
{
    /// <summary>A trained style on its way into the project.</summary>
    public static class FinishedStyle
    {
        /// <summary>Where it goes, below the project's folder.</summary>
        public static string Place(RunPlaces run) => $"Assets/Styles/{run.Name}.yosostyle";

        /// <summary>Whether the project has it in its newest form.</summary>
        public static bool IsCollected(RunPlaces run, string projectFolder)
        {
            var target = new FileInfo(ProjectPath.Full(Place(run), projectFolder));
            return target.Exists && target.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(run.Style);
        }

        /// <summary>Copies it, after it was seen to be a whole style; returns its place.</summary>
        /// <exception cref="ModelFormatException">The run's file is no style.</exception>
        public static string Collect(RunPlaces run, string projectFolder)
        {
            StyleFile.Read(run.Style);
            var target = ProjectPath.Full(Place(run), projectFolder);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            AtomicFile.Write(target, stream =>
            {
                using var source = File.OpenRead(run.Style);
                source.CopyTo(stream);
            });
            return Place(run);
        }
    }
}
