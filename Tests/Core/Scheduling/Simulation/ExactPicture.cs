#nullable enable
using System;

namespace Yoso.Tests
{
    /// <summary>A picture whose stages take just what is predicted: encode, one step, decode.</summary>
    sealed class ExactPicture : Job
    {
        readonly StageTimesOf _times;

        public ExactPicture(StageTimesOf times, int priority = 0) : base(priority)
        {
            _times = times;
            Await(StageKind.Encode, Exactly(times.Encode));
        }

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
                    Await(StageKind.Denoise, Exactly(_times.Denoise), beginsStep: true);
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
