#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>A picture as a gallery shows it: the file, how it was made, and what belongs to it.</summary>
    public sealed record GalleryPicture
    {
        /// <summary>Name under the gallery's folder, with '/' between.</summary>
        public string Name { get; init; } = "";

        /// <summary>Null where the file can't be shown; <see cref="Problem"/> says why.</summary>
        public GalleryFile? File { get; init; }

        /// <summary>Null where the file carries none that can be read.</summary>
        public Recipe? Recipe { get; init; }

        /// <summary>The recipe as other tools write it: the file's own text, else what would stand there; empty without a recipe.</summary>
        public string Parameters { get; init; } = "";

        /// <summary>Normals, heights and the like that lie beside the picture, in name order.</summary>
        public IReadOnlyList<GalleryCompanion> Companions { get; init; } = Array.Empty<GalleryCompanion>();

        /// <summary>What is wrong with the file or with the recipe in it; empty for nothing.</summary>
        public string Problem { get; init; } = "";

        public bool IsDamaged => File == null;
    }
}
