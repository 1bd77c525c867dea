#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Reads what is on the shelf. Files that have not changed since the last time are not read again. For a worker thread, one call at a time.</summary>
    public sealed class ShelfReader
    {
        readonly StyleReader _styles = new();

        /// <exception cref="OperationCanceledException">Cancelled, between two files or while a model was unpacked.</exception>
        public Shelf Read(ShelfPlaces places, CancellationToken cancellation = default)
        {
            var found = new ShelfSearch(cancellation);
            foreach (var folder in places.Folders)
                found.Look(folder);
            return new Shelf
            {
                Models = found.Models.Prepend(places.ChosenModel).Prepend(places.EmbeddedModel).Distinct().Select(ModelReader.Read).ToArray(),
                Styles = _styles.Read(found.Styles, Bundle(places, cancellation), cancellation),
                ChosenModel = places.ChosenModel,
            };
        }

        /// <summary>Null where the model can't be opened, which its entry and the doctor say.</summary>
        static ModelBundle? Bundle(ShelfPlaces places, CancellationToken cancellation)
        {
            try
            {
                Directory.CreateDirectory(places.CacheFolder);
                return ModelBundle.Open(places.ChosenModel, places.CacheFolder, null, cancellation);
            }
            catch (Exception error) when (error is ModelFormatException || error is IOException || error is UnauthorizedAccessException)
            {
                return null;
            }
        }
    }
}
