#nullable enable
using System;
using System.IO;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Writes sessions one after the other on a worker; of those that come meanwhile only the last.</summary>
    sealed class SessionWriter
    {
        readonly string _folder;
        readonly Action<DeskCommand> _answer;
        readonly object _gate = new();
        DeskSession? _next;
        bool _isWriting;

        public SessionWriter(string folder, Action<DeskCommand> answer)
        {
            _folder = folder;
            _answer = answer;
        }

        public void Save(DeskSession session)
        {
            lock (_gate)
            {
                _next = session;
                if (_isWriting)
                    return;
                _isWriting = true;
            }
            ThreadPool.QueueUserWorkItem(_ => Write());
        }

        /// <summary>Whether all is written within the time.</summary>
        public bool Wait(TimeSpan time)
        {
            lock (_gate)
                return !_isWriting || Monitor.Wait(_gate, time);
        }

        void Write()
        {
            while (Next() is { } session)
                try
                {
                    SessionFile.Save(_folder, session);
                }
                catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException)
                {
                    _answer(new Tell("the desk could not be saved: " + problem.Message));
                }
        }

        DeskSession? Next()
        {
            lock (_gate)
            {
                var next = _next;
                _next = null;
                _isWriting = next != null;
                if (!_isWriting)
                    Monitor.PulseAll(_gate);
                return next;
            }
        }
    }
}
