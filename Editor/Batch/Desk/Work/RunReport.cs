#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>Tells the desk of pictures as they come, a few times a second however fast they are.</summary>
    sealed class RunReport : IProgress<BatchProgress>
    {
        static readonly TimeSpan Between = Times.Milliseconds(100);

        readonly Func<TimeSpan> _clock;
        readonly Action<DeskCommand> _answer;
        readonly List<Arrival> _fresh = new();
        BatchProgress _last = new();
        TimeSpan _told;

        public RunReport(Func<TimeSpan> clock, Action<DeskCommand> answer)
        {
            _clock = clock;
            _answer = answer;
            _told = clock() - Between;
        }

        public void Report(BatchProgress value)
        {
            _last = value;
            foreach (var finished in value.Fresh)
                _fresh.Add(new Arrival(finished.Item.Key));
            if (_clock() - _told >= Between)
                Flush();
        }

        public void Flush()
        {
            _answer(new RunReported(_fresh.ToArray(), _last.PicturesPerSecond, _last.TimeLeft));
            _fresh.Clear();
            _told = _clock();
        }
    }
}
