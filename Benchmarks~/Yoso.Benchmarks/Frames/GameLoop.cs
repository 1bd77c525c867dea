using System.Diagnostics;
using Yoso.Benchmarks.SideBySide;

namespace Yoso.Benchmarks.Frames;

/// <summary>A game's main loop: work of its own, then the slot, then the wait for the display, 60 times a second.</summary>
sealed class GameLoop(double workMilliseconds, FrameBudget budget)
{
    static readonly TimeSpan Frame = TimeSpan.FromSeconds(1.0 / 60);

    /// <summary>The system wakes a sleeping thread about this late, so the rest is waited for awake.</summary>
    static readonly TimeSpan Awake = TimeSpan.FromMilliseconds(1.5);

    const int CalibrationPasses = 20;
    const int CalibrationTries = 200;

    readonly float[] _world = new float[1 << 16];
    int _passes;

    public double WorkMilliseconds => workMilliseconds;

    public FrameBudget Budget => budget;

    public void Play(double seconds, Generation? generation, FrameRecord? record = null)
    {
        if (_passes == 0)
            Calibrate();
        var previous = Frame;
        var collections = GC.CollectionCount(0);
        for (var left = (int)(seconds * 60); left > 0; left--)
        {
            var started = Stopwatch.GetTimestamp();
            Work();
            var worked = Stopwatch.GetElapsedTime(started);
            var use = generation?.RunFrame(new FrameTiming(worked, previous)) ?? default;
            var busy = Stopwatch.GetElapsedTime(started);
            Wait(started);
            previous = Stopwatch.GetElapsedTime(started);
            record?.Add(previous, busy, use);
        }

        record?.Collected(GC.CollectionCount(0) - collections);
    }

    /// <summary>A fixed amount of arithmetic over memory, so that it takes longer where something is in its way.</summary>
    void Work()
    {
        for (var pass = 0; pass < _passes; pass++)
            for (var i = 0; i < _world.Length; i++)
                _world[i] = _world[i] * 0.999f + i;
    }

    /// <summary>Passes that take the wanted time while nothing else runs: by the fastest of many tries.</summary>
    void Calibrate()
    {
        var fastest = double.MaxValue;
        _passes = CalibrationPasses;
        for (var i = 0; i < CalibrationTries; i++)
            fastest = Math.Min(fastest, Timing.Milliseconds(Work));
        _passes = Math.Max(1, (int)Math.Round(CalibrationPasses * workMilliseconds / fastest));
    }

    static void Wait(long started)
    {
        while (Frame - Stopwatch.GetElapsedTime(started) is var left && left > TimeSpan.Zero)
            if (left > Awake)
                Thread.Sleep(left - Awake);
    }
}
