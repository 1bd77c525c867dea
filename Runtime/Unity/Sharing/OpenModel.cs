#nullable enable
using System;
using System.IO;
using System.Threading;

namespace Yoso
{
    /// <summary>A model's networks with what the scheduler has learned of them. Opened and closed on any thread.</summary>
    sealed class OpenModel : IDisposable
    {
        readonly string _costs;

        /// <summary>The networks come last: whatever else can't be had, none is left open.</summary>
        public OpenModel(ModelSource source, ModelOptions options, InferenceSettings settings, Func<TimeSpan> clock, CancellationToken cancellation)
        {
            var bundle = source.Open(Path.Combine(options.Folder, "Models"), cancellation);
            _costs = Path.Combine(options.Folder, "Costs", bundle.Hash.Substring(0, 16) + ".json");
            Costs = Learned(_costs);
            Cache = new TextureCache(options.MemoryCacheMegabytes * 1048576L, PictureFolder(options), options.DiskCacheMegabytes * 1048576L);
            Networks = new TextToTexture(bundle, settings, clock, cancellation);
        }

        public TextToTexture Networks { get; }

        public StageCosts Costs { get; }

        public TextureCache Cache { get; }

        /// <summary>Keeps what was learned; a disk that is full or read-only costs no more than that.</summary>
        public void Dispose()
        {
            Networks.Dispose();
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(_costs)!);
                Costs.Save(_costs);
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException)
            {
            }
        }

        /// <summary>A damaged or unreadable file is as good as none: everything in it is learned again.</summary>
        static StageCosts Learned(string path)
        {
            try
            {
                return StageCosts.Load(path);
            }
            catch (Exception problem) when (problem is ModelFormatException || problem is IOException || problem is UnauthorizedAccessException)
            {
                return new StageCosts();
            }
        }

        static string? PictureFolder(ModelOptions options)
        {
            return options.DiskCacheMegabytes > 0 ? Path.Combine(options.Folder, "Pictures") : null;
        }
    }
}
