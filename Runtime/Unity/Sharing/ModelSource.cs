#nullable enable
using System;
using System.IO;
using System.Threading;

namespace Yoso
{
    /// <summary>Where a model's bytes are. Made on the main thread, opened on a worker.</summary>
    sealed record ModelSource(string Name)
    {
        /// <summary>A bundle's folder or .yoso file; null where <see cref="Content"/> holds the bytes.</summary>
        public string? Path { get; init; }

        /// <summary>The bytes of a .yoso file.</summary>
        public byte[]? Content { get; init; }

        /// <summary>SHA-256 that the bytes must have, in lower-case hex; empty where nothing is promised.</summary>
        public string Hash { get; init; } = "";

        /// <summary>Two sources with one identity are one model.</summary>
        public string Identity => Path ?? Hash;

        /// <summary>Unpacks what is packed, once, below the cache folder.</summary>
        /// <exception cref="ModelFormatException">Nothing is there, it is not a bundle, or it is not the one promised.</exception>
        public ModelBundle Open(string cacheFolder, CancellationToken cancellation)
        {
            Directory.CreateDirectory(cacheFolder);
            var bundle = Content != null
                ? ModelBundle.OpenArchive(new MemoryStream(Content, false), Name, cacheFolder, new BundleLimits(), cancellation)
                : ModelBundle.Open(Path!, cacheFolder, null, cancellation);
            if (Hash.Length > 0 && !string.Equals(bundle.Hash, Hash, StringComparison.Ordinal))
                throw new ModelFormatException(Name, $"wanted the content with SHA-256 {Hash}, found {bundle.Hash}: import the model again");
            return bundle;
        }
    }
}
