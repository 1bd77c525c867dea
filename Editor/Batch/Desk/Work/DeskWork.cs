#nullable enable
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Yoso.Batch
{
    /// <summary>
    /// Does what the desk wants done outside of it, on workers: reads drafts, runs batches, writes kept pictures and sessions. Answers are
    /// commands, from any thread. Called from one thread.
    /// </summary>
    public sealed class DeskWork : IDisposable
    {
        readonly DeskPlace _place;
        readonly Action<DeskCommand> _answer;
        readonly DraftReader _reader;
        readonly SessionWriter _sessions;
        CancellationTokenSource _reading = new();
        DeskRunner? _runner;

        public DeskWork(DeskPlace place, Action<DeskCommand> answer)
        {
            (_place, _answer) = (place, answer);
            _reader = new DraftReader(place);
            _sessions = new SessionWriter(place.Folder, answer);
        }

        /// <summary>Whether the effect was for it; the others are the host's.</summary>
        public bool Carry(DeskEffect effect, DeskState state)
        {
            switch (effect)
            {
                case ReadDraft read: Read(read.Draft); break;
                case ReadJobFile file: Start(() => new JobsOpened(TextFile.Read(file.Path, new JobLimits().Length), JobFormats.Of(file.Path))); break;
                case BeginRun begin: Begin(begin.Draft); break;
                case HoldRun hold: _runner?.Hold(hold.IsHeld); break;
                case StopRun _: _runner?.Stop(); break;
                case SaveSession _: _sessions.Save(DeskSession.Of(state)); break;
                case WriteKept kept: Start(() => new KeptWritten(new KeptFiles(_place).Save(kept))); break;
                case WriteSheet sheet: Start(() => KeptSheet.Save(sheet, _place.Folder)); break;
                default: return false;
            }
            return true;
        }

        /// <summary>The last session of the folder; one that can't be read is answered with why.</summary>
        public DeskSession? Load()
        {
            try
            {
                return SessionFile.Load(_place.Folder);
            }
            catch (Exception problem) when (problem is IOException || problem is InvalidDataException || problem is UnauthorizedAccessException)
            {
                _answer(new Tell(problem.Message));
                return null;
            }
        }

        /// <summary>Ends the run and the estimate, closes their models and writes the last session; whether all of it was done within the time.</summary>
        public bool End(DeskState state, TimeSpan time)
        {
            var until = _place.Clock() + time;
            _sessions.Save(DeskSession.Of(state));
            _reading.Cancel();
            _runner?.Stop();
            var closing = Task.Run(_reader.Close);
            var hasEnded = _runner == null || _runner.Wait(time);
            return closing.Wait(Left(until)) & _sessions.Wait(Left(until)) & hasEnded;
        }

        public void Dispose()
        {
            _reading.Cancel();
            _runner?.Stop();
            ThreadPool.QueueUserWorkItem(_ => _reader.Close());
        }

        TimeSpan Left(TimeSpan until)
        {
            var left = until - _place.Clock();
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }

        bool IsRunning => _runner != null && !_runner.Wait(TimeSpan.Zero);

        /// <summary>Two models at once may be more than the machine has room for: the reader's is closed first.</summary>
        void Begin(DeskDraft draft)
        {
            _reading.Cancel();
            _runner = new DeskRunner(_place with { OpenMaker = OpenAlone }, draft, _answer);
        }

        IPictureMaker OpenAlone(CancellationToken cancellation)
        {
            _reader.Close();
            return _place.OpenMaker(cancellation);
        }

        void Read(DeskDraft draft)
        {
            _reading.Cancel();
            _reading = new CancellationTokenSource();
            var cancellation = _reading.Token;
            ThreadPool.QueueUserWorkItem(_ => Read(draft, cancellation));
        }

        void Read(DeskDraft draft, CancellationToken cancellation)
        {
            if (cancellation.IsCancellationRequested)
                return;
            var reading = _reader.Count(draft);
            _answer(new DraftWasRead(reading));
            if (reading.Problem != null || reading.Count + draft.Extras.Count == 0 || cancellation.WaitHandle.WaitOne(_place.Rest) || IsRunning)
                return;
            try
            {
                if (_reader.Estimate(draft, cancellation) is { } estimate)
                    _answer(new DraftWasRead(reading with { Estimate = estimate }));
            }
            catch (OperationCanceledException)
            {
                // another draft is being read
            }
        }

        void Start(Func<DeskCommand> work)
        {
            ThreadPool.QueueUserWorkItem(_ => _answer(Told(work)));
        }

        static DeskCommand Told(Func<DeskCommand> work)
        {
            try
            {
                return work();
            }
            catch (Exception problem) when (problem is IOException || problem is InvalidDataException || problem is UnauthorizedAccessException || problem is ArgumentException || problem is JobFormatException)
            {
                return new Tell(problem.Message);
            }
        }
    }
}
