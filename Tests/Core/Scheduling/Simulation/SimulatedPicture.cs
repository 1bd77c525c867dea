#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Tests
{
    /// <summary>A picture's stages with the time that each will really take, drawn beforehand so that every scheduler meets the same.</summary>
    sealed class SimulatedPicture : Job
    {
        readonly Queue<(StageKind Kind, double Ms, bool BeginsStep)> _stages = new();
        readonly Func<StageKind, double, StageCost> _cost;

        public SimulatedPicture(StageTimesOf times, int priority, Random jitter, Func<StageKind, double, StageCost> cost) : base(priority)
        {
            _cost = cost;
            Add(StageKind.Encode, times.Encode, jitter);
            for (var i = 0; i < times.Steps * times.Segments; i++)
                Add(StageKind.Denoise, times.Denoise / times.Segments, jitter, beginsStep: i % times.Segments == 0);
            Add(StageKind.Decode, times.Decode, jitter);
            Add(StageKind.Upload, times.Upload, jitter);
            MoveOn();
        }

        /// <summary>Of the stage that is awaited, without contention.</summary>
        public double Ms { get; private set; }

        public bool MoveOn()
        {
            if (_stages.Count == 0)
                return false;
            var (kind, ms, beginsStep) = _stages.Dequeue();
            Ms = ms;
            Await(kind, _cost(kind, ms), beginsStep);
            return true;
        }

        void Add(StageKind kind, double ms, Random jitter, bool beginsStep = false)
        {
            _stages.Enqueue((kind, ms * (0.9 + 0.2 * jitter.NextDouble()), beginsStep));
        }
    }
}
