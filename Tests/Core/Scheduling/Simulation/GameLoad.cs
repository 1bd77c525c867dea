#nullable enable
using System;

namespace Yoso.Tests
{
    /// <summary>A game's own work a frame, in milliseconds: scenes of different weight, noise that drifts, and now and then a spike.</summary>
    sealed class GameLoad
    {
        readonly Random _random;
        double _scene = 8;
        double _drift;

        public GameLoad(int seed)
        {
            _random = new Random(seed);
        }

        public double Next()
        {
            if (_random.Next(300) == 0)
                _scene = 4 + 9 * _random.NextDouble();
            _drift = 0.9 * _drift + 0.4 * (_random.NextDouble() * 2 - 1);
            var spike = _random.Next(100) == 0 ? 15 * _random.NextDouble() : 0;
            return Math.Max(1, _scene + _drift + spike);
        }
    }
}
