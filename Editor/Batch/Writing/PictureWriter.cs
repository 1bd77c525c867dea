#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Made pictures -> files -> lines in the journal: one flush for a network batch, after its files are on disk.</summary>
    sealed class PictureWriter
    {
        /// <summary>Writing a small file is mostly waiting until the disk has it.</summary>
        const int Writers = 4;

        readonly BatchFolder _folder;
        readonly Retry _retry;

        public PictureWriter(BatchFolder folder, Retry retry)
        {
            _folder = folder;
            _retry = retry;
        }

        /// <summary>Stops after the pictures it is at when cancelled; what it has written by then is in the journal.</summary>
        /// <param name="written">Told of each line once it is on disk.</param>
        /// <exception cref="DiskFullException">No room is left; what was written before is in the journal, as far as that has room.</exception>
        public void Write(MadeBatch batch, Action<MadePicture, JournalEntry> written, CancellationToken cancellation)
        {
            var pictures = batch.Pictures.TakeWhile(_ => !cancellation.IsCancellationRequested).Select(made => EncodedPicture.Of(made, batch.MillisecondsAPicture)).ToArray();
            var entries = new JournalEntry?[pictures.Length];
            try
            {
                SideBySide.Run(pictures.Length, Writers, i =>
                {
                    if (!cancellation.IsCancellationRequested)
                        entries[i] = Write(pictures[i], cancellation);
                });
            }
            catch (OperationCanceledException)
            {
                // a wait before another attempt was cut short: that picture is left for another run
            }
            finally
            {
                Append(pictures.Zip(entries, (picture, entry) => (picture.Made, entry)).Where(line => line.entry != null).ToArray()!, written);
            }
        }

        JournalEntry Write(EncodedPicture picture, CancellationToken cancellation)
        {
            if (picture.Entry is FailedEntry)
                return picture.Entry;
            var attempt = picture.Made.Attempt;
            try
            {
                _retry.Run(() => Write(picture.Files), ref attempt, cancellation);
                return (DoneEntry)picture.Entry with { Attempt = attempt };
            }
            catch (Exception problem) when (DiskRoom.IsMissing(problem))
            {
                throw new DiskFullException(problem);
            }
            catch (Exception problem) when (!(problem is OperationCanceledException))
            {
                return new FailedEntry(picture.Made.Item.Key, problem.Message, attempt);
            }
        }

        int Write(IReadOnlyList<(string Name, byte[] Content)> files)
        {
            foreach (var (name, content) in files)
                _folder.Store.Write(name, content);
            return files.Count;
        }

        void Append((MadePicture Made, JournalEntry Entry)[] lines, Action<MadePicture, JournalEntry> written)
        {
            if (lines.Length == 0)
                return;
            try
            {
                _folder.Journal.Append(lines.Select(line => line.Entry).ToArray());
            }
            catch (Exception problem) when (DiskRoom.IsMissing(problem))
            {
                throw new DiskFullException(problem);
            }

            foreach (var (made, entry) in lines)
                written(made, entry);
        }
    }
}
