#nullable enable
using System;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>A folder taken for a batch: its journal and its pictures. One process at a time.</summary>
    public sealed class BatchFolder : IDisposable
    {
        /// <summary>Takes the journal over.</summary>
        public BatchFolder(BatchJournal journal, IBatchStore store)
        {
            Journal = journal;
            Store = store;
        }

        public BatchJournal Journal { get; }

        public IBatchStore Store { get; }

        /// <summary>Makes the folder where there is none, and removes what a killed run has left half-written.</summary>
        /// <exception cref="IOException">Another process works there.</exception>
        /// <exception cref="InvalidDataException">The journal is damaged; names file and line.</exception>
        public static BatchFolder Open(string path)
        {
            Directory.CreateDirectory(path);
            var journal = BatchJournal.Open(path);
            try
            {
                var store = new FolderStore(path);
                if (journal.History.IsUnfinished)
                    store.RemoveTemporaries();
                return new BatchFolder(journal, store);
            }
            catch
            {
                journal.Dispose();
                throw;
            }
        }

        public void Dispose()
        {
            Journal.Dispose();
        }
    }
}
