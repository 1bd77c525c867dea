#nullable enable
using System.Collections.Generic;
using System.IO;
using System.Linq;

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
            if (!_history.Done.TryGetValue(item.Key, out var done))
                return Unwritten(item);
            var files = done.Files.Select(mark => StandingOf(mark, item.Key)).ToArray();
            if (files.All(file => file == FileStanding.Same || file == FileStanding.Changed))
                return new PictureState(PictureStanding.Kept, done);
            if (done.Files[done.Files.Count - 1].Name != item.Name + ".png")
                return Unwritten(item);
            var isOthers = files.Any(file => file == FileStanding.Changed || file == FileStanding.Another);
            return new PictureState(isOthers ? PictureStanding.Taken : PictureStanding.Missing, null);
        }

        /// <summary>What has become of a file that the journal has.</summary>
        FileStanding StandingOf(FileMark mark, string key)
        {
            if (!(_store.Read(mark.Name) is { } content))
                return FileStanding.Lost;
            if (content.Length == mark.Length && FileMark.Of(mark.Name, content) == mark)
                return FileStanding.Same;
            if (!IsPng(content))
                return FileStanding.Lost;
            return (KeyOf(content) ?? key) == key ? FileStanding.Changed : FileStanding.Another;
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

        enum FileStanding
        {
            /// <summary>To the byte.</summary>
            Same,

            /// <summary>Retouched since, and to be kept so: the same recipe, or none any more.</summary>
            Changed,

            Another,

            /// <summary>Not there, or no whole file.</summary>
            Lost,
        }
    }
}
