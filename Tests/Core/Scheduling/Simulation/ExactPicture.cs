#nullable enable
using System;

namespace Yoso.Tests
{
    /// <summary>A picture whose stages take just what is predicted: encode, one step, decode.</summary>
    sealed class ExactPicture : Job
    {
        readonly StageTimesOf _times;
        int _segment;

        public ExactPicture(StageTimesOf times, int priority = 0) : base(priority)
        {
            _times = times;
            Await(StageKind.Encode, Exactly(times.Encode));
        }

        public string Name { get; init; } = "";

        /// <summary>Predicts just that time.</summary>
        public static StageCost Exactly(double ms)
        {
            var cost = new StageCost();
            for (var i = 0; i < StageCost.Window; i++)
                cost.Add(new TimeSpan((long)(ms / StageCost.Headroom * TimeSpan.TicksPerMillisecond)));
            return cost;
        }

        public bool MoveOn()
        {
            switch (Stage)
            {
                case StageKind.Encode:
                case StageKind.Denoise when _segment < _times.Segments:
                    Await(StageKind.Denoise, Exactly(_times.Denoise / _times.Segments), beginsStep: _segment++ == 0);
                    return true;
                case StageKind.Denoise:
                    Await(StageKind.Decode, Exactly(_times.Decode));
                    return true;
                default:
                    return false;
            }
        }
    }
}
