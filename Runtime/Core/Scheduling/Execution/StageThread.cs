#nullable enable
using System;
using System.Threading;

namespace Yoso
{
    /// <summary>One thread, of lower priority than the game's, that runs one stage at a time. Waiting and waking allocate nothing.</summary>
    sealed class StageThread : IDisposable
    {
        readonly object _sync = new();
        readonly Func<PictureJob, PictureJob?> _run;
        readonly Thread _thread;
        PictureJob? _job;
        bool _closing;

        /// <summary>Running a job's stage returns the job whose stage is to follow at once, if any.</summary>
        public StageThread(Func<PictureJob, PictureJob?> run)
        {
            _run = run;
            _thread = new Thread(Work) { Name = "YOSO stages", IsBackground = true, Priority = ThreadPriority.BelowNormal };
            _thread.Start();
        }

        /// <summary>Starts a stage; the one before must have ended.</summary>
        public void Begin(PictureJob job)
        {
            lock (_sync)
            {
                _job = job;
                Monitor.Pulse(_sync);
            }
        }

        /// <summary>Waits for the stage that runs.</summary>
        public void Dispose()
        {
            lock (_sync)
            {
                _closing = true;
                Monitor.Pulse(_sync);
            }

            _thread.Join();
        }

        void Work()
        {
            for (var job = Wait(); job != null; job = _run(job) ?? Wait())
            {
            }
        }

        PictureJob? Wait()
        {
            lock (_sync)
            {
                while (_job == null && !_closing)
                    Monitor.Wait(_sync);
                var job = _closing ? null : _job;
                _job = null;
                return job;
            }
        }
    }
}
