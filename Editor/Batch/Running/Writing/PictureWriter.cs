#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Made pictures -> files -> what the journal is to say of them.</summary>
    sealed class PictureWriter
    {
        readonly IBatchStore _store;
        readonly Retry _retry;
        bool _isFull;

        public PictureWriter(IBatchStore store, Retry retry)
        {
            _store = store;
            _retry = retry;
        }

        /// <summary>Stops after the picture it is at when it is cancelled or the disk is full; the lines are of those before. Once full, it writes no more.</summary>
        public WrittenBatch Write(MadeBatch batch, CancellationToken cancellation)
        {
            var lines = new List<(PlannedItem, JournalEntry)>();
            DiskFullException? full = null;
            try
            {
                foreach (var made in batch.Pictures.TakeWhile(_ => !_isFull && !cancellation.IsCancellationRequested))
                    lines.Add((made.Item, Write(EncodedPicture.Of(made, batch.MillisecondsAPicture), cancellation)));
            }
            catch (OperationCanceledException)
            {
                // a wait before another attempt was cut short: that picture is left for another run
            }
            catch (DiskFullException problem)
            {
                full = problem;
                _isFull = true;
            }

            return new WrittenBatch(batch, lines, full);
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
                _store.Write(name, content);
            return files.Count;
        }
    }
}
