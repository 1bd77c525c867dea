#nullable enable
using System;

namespace Yoso.Batch
{
    /// <summary>How long names may be.</summary>
    public sealed record NameLimits
    {
        const int Least = 16;

        /// <summary>Characters of the folder's own path.</summary>
        public int Folder { get; init; }

        /// <summary>Characters of a whole path: what Windows takes without being asked for more.</summary>
        public int Path { get; init; } = 259;

        /// <summary>Characters of a file's name before its ending, and of each folder's within.</summary>
        public int Component { get; init; } = 100;

        /// <summary>Characters left free for what follows a name: <c>.occlusion.png.meta</c> and the like.</summary>
        public int Ending { get; init; } = 24;

        /// <summary>The limits for names in a folder.</summary>
        public static NameLimits In(string folder)
        {
            return new NameLimits { Folder = System.IO.Path.GetFullPath(folder).TrimEnd('/', '\\').Length };
        }

        /// <summary>Characters for each of so many parts of a relative path.</summary>
        /// <exception cref="ArgumentException">Too few for a name.</exception>
        internal int Share(int parts)
        {
            var room = Path - Folder - 1 - Ending - (parts - 1);
            var share = Math.Min(Component, room / parts);
            return share >= Least ? share : throw new ArgumentException($"name: room for {Least} characters in each of {parts} parts wanted, found {room} in all after a folder of {Folder}");
        }
    }
}
