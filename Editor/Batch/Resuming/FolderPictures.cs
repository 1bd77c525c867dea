#nullable enable
using System.Collections.Generic;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>Says of planned pictures whether they lie in the folder already, whole and as they are to be.</summary>
    sealed class FolderPictures
    {
        readonly JournalHistory _history;
        readonly IBatchStore _store;

        public FolderPictures(JournalHistory history, IBatchStore store)
        {
            _history = history;
            _store = store;
        }

        public PictureState StateOf(PlannedItem item)
        {
            if (_history.Done.TryGetValue(item.Key, out var done))
            {
                if (IsThere(done))
                    return new PictureState(PictureStanding.Kept, done);
                if (done.Files[done.Files.Count - 1].Name == item.Name + ".png")
                    return new PictureState(PictureStanding.Missing, null);
            }

            return Unwritten(item);
        }

        bool IsThere(DoneEntry done)
        {
            foreach (var mark in done.Files)
                if (!(_store.Read(mark.Name) is { } content) || content.Length != mark.Length || FileMark.Of(mark.Name, content) != mark)
                    return false;
            return true;
        }

        /// <summary>What the journal knows nothing of: a killed run may have put it there and not come to write so; or it is another picture.</summary>
        PictureState Unwritten(PlannedItem item)
        {
            var files = new List<FileMark>();
            var isWhole = true;
            foreach (var name in ExpectedFiles.Of(item.Name, item.Recipe))
            {
                var content = Whole(name);
                if (content != null && KeyOf(content) != item.Key)
                    return new PictureState(PictureStanding.Taken, null);
                isWhole &= content != null;
                if (content != null)
                    files.Add(FileMark.Of(name, content));
            }

            return isWhole
                ? new PictureState(PictureStanding.Found, new DoneEntry(item.Key, files) { Attempt = 0 })
                : new PictureState(PictureStanding.Missing, null);
        }

        /// <summary>A file of a run that did not end may be there and hold nothing yet where the power failed: that is as good as none.</summary>
        byte[]? Whole(string name)
        {
            var content = _store.Read(name);
            return content == null || (_history.IsUnfinished && !IsPng(content)) ? null : content;
        }

        static bool IsPng(byte[] content)
        {
            return Texts(content) != null;
        }

        static string? KeyOf(byte[] content)
        {
            try
            {
                return Texts(content) is { } texts && ProvenanceText.Find(texts) is { } recipe ? RecipeKey.Of(recipe) : null;
            }
            catch (InvalidDataException)
            {
                return null;
            }
        }

        static IReadOnlyList<PngText>? Texts(byte[] content)
        {
            try
            {
                return Png.ReadTexts(content);
            }
            catch (InvalidDataException)
            {
                return null;
            }
        }
    }
}
