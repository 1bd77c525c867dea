#nullable enable
using System;

namespace Yoso
{
    /// <summary>What the stages of one engine were learned to take.</summary>
    sealed class EngineCosts
    {
        readonly StageCosts _costs;
        readonly string _engine;

        /// <summary>The engine's name holds all that a stage's time depends on besides the size.</summary>
        public EngineCosts(StageCosts costs, string engine)
        {
            _costs = costs;
            _engine = engine;
        }

        public StageCost Of(StageKind kind, int width, int height, string detail)
        {
            return _costs.Of(new StageKey(_engine, kind, width, height, detail));
        }

        /// <summary>In milliseconds, at the median over every size and detail, each counted once; zero while unknown.</summary>
        public double Typical(StageKind kind)
        {
            return _costs.Typical(_engine, kind).TotalMilliseconds;
        }
    }
}
