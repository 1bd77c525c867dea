#nullable enable
using System;

namespace Yoso
{
    /// <summary>A model file is not what it should be. The message names the file, the tensor or key, what was wanted and what was found.</summary>
    public sealed class ModelFormatException : Exception
    {
        /// <summary>The file or folder that was read.</summary>
        public string SourcePath { get; }

        public ModelFormatException(string path, string problem, Exception? inner = null)
            : base(path + ": " + problem, inner)
        {
            SourcePath = path;
        }
    }
}
