namespace Yoso.Benchmarks.Frames;

/// <summary>Every frame of one side.</summary>
sealed class FrameRecord
{
    readonly List<double> _frames = new(1 << 16);
    readonly List<double> _busy = new(1 << 16);
    readonly List<double> _ticks = new(1 << 16);
    readonly List<long> _tickBytes = new(1 << 16);
    long _orders;
    long _orderBytes;
    double _orderMilliseconds;

    public int Frames => _frames.Count;

    public double Seconds => _frames.Sum() / 1000;

    public int Collections { get; private set; }

    public long Orders => _orders;

    public double BytesAnOrder => _orders == 0 ? 0 : (double)_orderBytes / _orders;

    public double MillisecondsAnOrder => _orders == 0 ? 0 : _orderMilliseconds / _orders;

    /// <summary>Managed memory taken inside ticks, a frame.</summary>
    public double BytesATick => (double)_tickBytes.Sum() / Math.Max(1, Frames);

    /// <summary>Frames whose tick took managed memory: those that received a picture make its upload.</summary>
    public int TicksThatAllocated => _tickBytes.Count(bytes => bytes > 0);

    public void Add(TimeSpan frame, TimeSpan busy, FrameUse use)
    {
        _frames.Add(frame.TotalMilliseconds);
        _busy.Add(busy.TotalMilliseconds);
        _ticks.Add(use.TickMilliseconds);
        _tickBytes.Add(use.TickBytes);
        _orders += use.Orders;
        _orderBytes += use.OrderBytes;
        _orderMilliseconds += use.OrderMilliseconds;
    }

    public void Collected(int collections)
    {
        Collections += collections;
    }

    /// <summary>Start of one frame to the start of the next, in milliseconds.</summary>
    public double Frame(double share) => Percentile(_frames, share);

    /// <summary>The game's work and the tick, in milliseconds.</summary>
    public double Busy(double share) => Percentile(_busy, share);

    public double Tick(double share) => Percentile(_ticks, share);

    static double Percentile(List<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }
}
