#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>What pictures of one kind have taken so far, and how many are left.</summary>
    sealed class WorkRecord
    {
        const int Remembered = 15;

        readonly Queue<double> _seconds = new();
        double _bytes;
        int _written;

        public int Left { get; set; }

        /// <summary>For one picture, the median of recent network batches: the first one also opens networks. Null before any.</summary>
        public double? Seconds { get; private set; }

        /// <summary>For one picture's files. Null before any.</summary>
        public double? Bytes => _written == 0 ? default(double?) : _bytes / _written;

        public void AddTime(double secondsAPicture)
        {
            _seconds.Enqueue(secondsAPicture);
            if (_seconds.Count > Remembered)
                _seconds.Dequeue();
            Seconds = _seconds.OrderBy(seconds => seconds).ElementAt((_seconds.Count - 1) / 2);
        }

        public void AddFiles(long bytes)
        {
            _bytes += bytes;
            _written++;
        }
    }
}
