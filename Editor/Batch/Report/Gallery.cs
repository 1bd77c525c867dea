#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Pictures to be looked through, with the recipes that they carry, and what could not be made.</summary>
    public sealed record Gallery
    {
        /// <summary>Bytes of PNG files that a gallery holds; later files are linked. A page of more is slow to open.</summary>
        public const long MostBytes = 128L << 20;

        /// <summary>Where the pictures lie: a full path.</summary>
        public string Folder { get; init; } = "";

        public IReadOnlyList<GalleryPicture> Pictures { get; init; } = Array.Empty<GalleryPicture>();

        public IReadOnlyList<GalleryFailure> Failures { get; init; } = Array.Empty<GalleryFailure>();

        /// <summary>All PNG files in the folder and the folders below, in the order of their names, without contact sheets and what is hidden. A bad file is listed with its problem.</summary>
        /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
        /// <exception cref="OperationCanceledException">Cancelled, between two files.</exception>
        public static Gallery Read(string folder, CancellationToken cancellation = default)
        {
            return Read(folder, PictureNames.In(folder), cancellation);
        }

        /// <summary>These files of the folder in this order; those that are missing are listed as such, companions are found beside them.</summary>
        /// <exception cref="OperationCanceledException">Cancelled, between two files.</exception>
        public static Gallery Read(string folder, IEnumerable<string> names, CancellationToken cancellation = default)
        {
            var reader = new GalleryReader(folder, MostBytes);
            var pictures = new List<GalleryPicture>();
            foreach (var name in names)
            {
                cancellation.ThrowIfCancellationRequested();
                if (reader.Read(name) is { } picture)
                    pictures.Add(picture);
            }
            return new Gallery { Folder = Path.GetFullPath(folder), Pictures = pictures };
        }

        /// <summary>Pictures that can be shown.</summary>
        public IEnumerable<GalleryPicture> Shown()
        {
            return Pictures.Where(picture => !picture.IsDamaged);
        }
    }
}
