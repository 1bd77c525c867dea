#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>Batches run with a fake maker, in virtual time, into one place after another run or a kill.</summary>
    sealed class RunUnderTest : IDisposable, IProgress<BatchProgress>
    {
        readonly TemporaryFolder _folder = new();

        public FakeMaker Maker { get; set; } = new();

        public IBatchStore Store { get; set; } = new FakeStore();

        public VirtualTime Time { get; } = new();

        public int Workers { get; set; } = 1;

        public RetryRule Retry { get; set; } = new();

        public List<BatchProgress> Progress { get; } = new();

        /// <summary>Called with each snapshot.</summary>
        public Action<BatchProgress, BatchRun> OnProgress { get; set; } = (_, _) => { };

        public BatchRun? Current { get; private set; }

        public JournalHistory History => JournalHistory.Read(_folder.FullName);

        public IReadOnlyList<string> Names => ((FakeStore)Store).Names;

        public BatchSummary Run(int count, CancellationToken cancellation = default)
        {
            return Run(Items.Seeds(count), cancellation);
        }

        public BatchSummary Run(BatchItem[] items, CancellationToken cancellation = default)
        {
            using var folder = new BatchFolder(BatchJournal.Open(_folder.FullName), Store);
            var resumption = Resumption.Of(Items.Plan(Maker, items), folder, CancellationToken.None);
            using var run = new BatchRun(resumption, folder, new BatchSettings(Time.Now) { Workers = Workers, Retry = Retry, Wait = Time.Wait });
            Current = run;
            return run.Run(() => Maker, this, cancellation);
        }

        public void Report(BatchProgress value)
        {
            Progress.Add(value);
            OnProgress(value, Current!);
        }

        public void Dispose()
        {
            _folder.Dispose();
        }
    }
}
