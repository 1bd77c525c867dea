#nullable enable
using System;

namespace Yoso
{
    /// <summary>Keeps the books of the slots: what is granted, used, left and owed.</summary>
    sealed class SlotAccount
    {
        /// <summary>Frames further apart than this did not follow each other: the game was paused, or loaded something.</summary>
        static readonly TimeSpan LongestFrame = Times.Milliseconds(250);

        TimeSpan _opened = TimeSpan.MinValue;
        TimeSpan _end;
        TimeSpan _debt;
        TimeSpan _usedOnMain;
        TimeSpan _leftForMain;
        TimeSpan _paid;
        Job? _onWorker;
        bool _begun;
        bool _waited;
        bool _ranOver;
        long _slots;
        long _dropped;

        public TimeSpan Granted { get; private set; }

        /// <summary>Whether generation ran during the frame that the last slot was in.</summary>
        public bool Touched { get; private set; }

        public SlotCounts Counts => new(_slots, _dropped);

        /// <summary>What is left of the frame's main-thread share, which waits for no debt: an upload is short, and ends a picture.</summary>
        public TimeSpan LeftOnMain => Granted - _usedOnMain;

        /// <summary>The time since the last slot, as far as the game was running.</summary>
        public TimeSpan Passed(TimeSpan now)
        {
            if (_opened == TimeSpan.MinValue)
                return TimeSpan.Zero;
            var passed = now - _opened;
            return passed < LongestFrame ? passed : LongestFrame;
        }

        public bool IsSteady(TimeSpan now)
        {
            return _opened != TimeSpan.MinValue && now - _opened < LongestFrame;
        }

        /// <summary>What is left of the slot for the worker; zero or less while it is busy or time is owed.</summary>
        public TimeSpan Left(TimeSpan now)
        {
            return _onWorker == null && _debt == TimeSpan.Zero ? _end - now : TimeSpan.Zero;
        }

        public void Open(TimeSpan now, TimeSpan granted, bool waiting)
        {
            Close();
            (_opened, Granted, _usedOnMain) = (now, granted, TimeSpan.Zero);
            (_begun, _waited) = (_onWorker != null, waiting);
            Touched = _onWorker != null || _ranOver;
            _ranOver = false;
            _slots++;
            if (_onWorker == null)
                Repay(now);
            else
                _paid += granted;
        }

        public void BeginOnMain(Job job, TimeSpan now)
        {
            job.IsRunning = Touched = _begun = true;
            _leftForMain = Left(now);
        }

        public void BeginOnWorker(Job job, TimeSpan now)
        {
            job.IsRunning = Touched = _begun = true;
            _onWorker = job;
            _paid = _end - now;
        }

        public void End(Job job, TimeSpan took)
        {
            if (job == _onWorker)
                EndOnWorker(took);
            else
                EndOnMain(took);
        }

        void EndOnWorker(TimeSpan took)
        {
            _onWorker = null;
            if (took <= _paid)
                return;
            _debt += took - _paid;
            _ranOver = true;
        }

        /// <summary>What the slot had no room for is owed, like any work.</summary>
        void EndOnMain(TimeSpan took)
        {
            _usedOnMain += took;
            var left = _leftForMain > TimeSpan.Zero ? _leftForMain : TimeSpan.Zero;
            if (took > left)
                _debt += took - left;
        }

        void Repay(TimeSpan now)
        {
            var paid = _debt < Granted ? _debt : Granted;
            _debt -= paid;
            _end = now + Granted - paid;
        }

        void Close()
        {
            if (_waited && !_begun)
                _dropped++;
        }
    }
}
