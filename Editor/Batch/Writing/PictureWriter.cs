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

        /// <summary>Stops after the pictures it is at when cancelled; what it has written by then is in the journal. Tells what is in the journal.</summary>
        /// <param name="written">Told of each line once it is on disk.</param>
        /// <exception cref="DiskFullException">No room is left; what was written before is in the journal, as far as that has room.</exception>
        public void Write(MadeBatch batch, Action<MadePicture, JournalEntry> written, CancellationToken cancellation)
        {
            var pictures = batch.Pictures;
            var entries = new JournalEntry?[pictures.Count];
            try
            {
                SideBySide.Run(pictures.Count, Writers, i =>
                {
                    if (!cancellation.IsCancellationRequested)
                        entries[i] = Write(pictures[i], batch.Making.TotalMilliseconds / pictures.Count, cancellation);
                });
            }
            catch (OperationCanceledException)
            {
                // a wait before another attempt was cut short: that picture is left for another run
            }
            finally
            {
                Append(pictures.Zip(entries, (made, entry) => (made, entry)).Where(line => line.entry != null).ToArray()!, written);
            }
        }

        JournalEntry Write(MadePicture made, double milliseconds, CancellationToken cancellation)
        {
            if (made.Result == null)
                return new FailedEntry(made.Item.Key, made.Problem!.Message, made.Attempt);
            var attempt = made.Attempt;
            try
            {
                var files = PictureFiles.Of(made.Result);
                var marks = _retry.Run(() => Write(files, made.Item.Name + ".png"), ref attempt, cancellation);
                return new DoneEntry(made.Item.Key, marks) { Milliseconds = milliseconds, Attempt = attempt };
            }
            catch (Exception problem) when (DiskRoom.IsMissing(problem))
            {
                throw new DiskFullException(problem);
            }
            catch (Exception problem) when (!(problem is OperationCanceledException))
            {
                return new FailedEntry(made.Item.Key, problem.Message, attempt);
            }
        }

        FileMark[] Write(IReadOnlyList<PictureFile> files, string picture)
        {
            var marks = new FileMark[files.Count];
            for (var i = 0; i < marks.Length; i++)
            {
                var name = files[i].Beside(picture);
                _folder.Store.Write(name, files[i].Content);
                marks[i] = FileMark.Of(name, files[i].Content);
            }

            return marks;
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
