#nullable enable
using System;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Where a desk works, and with what.</summary>
    public sealed record DeskPlace
    {
        /// <param name="folder">The batch's own folder: pictures, journal, session.</param>
        /// <param name="project">Relative paths, of styles and of the folder for kept pictures, are below this one.</param>
        public DeskPlace(string folder, string project)
        {
            Folder = folder;
            Project = project;
        }

        public string Folder { get; }

        public string Project { get; }

        /// <summary>Opens the model; called on a worker.</summary>
        public Func<CancellationToken, IPictureMaker> OpenMaker { get; init; } = _ => throw new InvalidOperationException("a model wanted, found none");

        /// <summary>Time since any fixed moment.</summary>
        public Func<TimeSpan> Clock { get; init; } = () => TimeSpan.Zero;

        /// <summary>A draft that rests for so long is estimated.</summary>
        public TimeSpan Rest { get; init; } = Times.Milliseconds(600);
    }
}
