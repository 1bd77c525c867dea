using TorchSharp;

namespace Yoso.Training.Data;

/// <summary>One training batch: premultiplied pixels (b, 4, h, w) in [-1, 1], a caption each (empty where dropped), and where each came from in the set.</summary>
public sealed record SampleBatch(torch.Tensor Pixels, IReadOnlyList<string> Captions, IReadOnlyList<int> Indices) : IDisposable
{
    public void Dispose() => Pixels.Dispose();
}
