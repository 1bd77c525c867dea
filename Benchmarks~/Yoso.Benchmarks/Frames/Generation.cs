using System.Diagnostics;

namespace Yoso.Benchmarks.Frames;

/// <summary>A queue that always has something to do, each picture copied into the memory of a texture as an engine's upload would.</summary>
sealed class Generation : IDisposable
{
    const int Waiting = 4;

    static readonly string[] Texts = ["a red dragon", "a blue potion", "a lava floor", "a grey stone wall", "a silver sword", "a pile of gold coins"];

    readonly TextToTexture _model;
    readonly TextureQueue _queue;
    readonly List<TextureTicket> _tickets = [];
    readonly Func<TextureResult, IUpload> _upload;
    readonly byte[] _texture = new byte[1 << 22];
    ulong _seed;

    public Generation(ModelUnderTest model, FrameBudget budget)
    {
        var time = Stopwatch.StartNew();
        _model = new TextToTexture(model.Open(), model.Settings, () => time.Elapsed);
        _queue = new TextureQueue(_model, new QueueSettings { Budget = budget }, () => time.Elapsed);
        _upload = result => new TextureUpload(result.Image, _texture);
    }

    public QueueStats Stats => _queue.Stats;

    public FrameUse RunFrame(FrameTiming timing)
    {
        var (started, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        _queue.Tick(timing);
        var (ticked, tickBytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var orders = Order();
        return new FrameUse(Stopwatch.GetElapsedTime(started, ticked).TotalMilliseconds, tickBytes - bytes,
            orders, Stopwatch.GetElapsedTime(ticked).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - tickBytes);
    }

    public void Dispose()
    {
        _queue.Dispose();
        _model.Dispose();
    }

    int Order()
    {
        for (var i = _tickets.Count - 1; i >= 0; i--)
            if (_tickets[i].Result.IsCompleted)
                _tickets.RemoveAt(i);
        var orders = 0;
        for (; _tickets.Count < Waiting; orders++)
        {
            var request = new TextureRequest { Prompt = Texts[_seed % (ulong)Texts.Length], Seed = _seed++ };
            _tickets.Add(_queue.Submit(new TextureOrder(request) { Upload = _upload }));
        }

        return orders;
    }

    /// <summary>Rows from the bottom up, as engines want them.</summary>
    sealed class TextureUpload(RgbaImage image, byte[] texture) : IUpload
    {
        public string Name => "rows";

        public bool RunSlice()
        {
            for (var y = 0; y < image.Height; y++)
                image.Row(y).CopyTo(texture.AsSpan((image.Height - 1 - y) * image.Width * 4));
            return true;
        }

        public void Abandon()
        {
        }
    }
}
