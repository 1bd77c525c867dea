using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>CLIP's pooling of a picture (n, channels, h, w): its mean attends to itself and to every place, each at a learned position.</summary>
sealed class AttentionPooling2d : nn.Module<Tensor, Tensor>
{
    readonly int _heads;
    [ComponentName(Name = "positional_embedding")] readonly Parameter _position;
    [ComponentName(Name = "qkv_proj")] readonly Conv1d _queryKeyValue;
    [ComponentName(Name = "c_proj")] readonly Conv1d _out;

    public AttentionPooling2d(int channels, int heads, int outWidth, int places) : base(nameof(AttentionPooling2d))
    {
        using var scope = NewDisposeScope();
        _heads = heads;
        _position = (Parameter)nn.Parameter(randn(channels, places + 1) / Math.Sqrt(channels)).DetachFromDisposeScope();
        _queryKeyValue = nn.Conv1d(channels, 3 * channels, 1);
        _out = nn.Conv1d(channels, outWidth, 1);
        RegisterComponents();
    }

    /// <returns>(n, outWidth)</returns>
    public override Tensor forward(Tensor picture)
    {
        using var scope = NewDisposeScope();
        var places = picture.flatten(2);
        var all = cat([places.mean([2], keepdim: true), places], 2) + _position;                     // (n, channels, places + 1)
        var parts = _queryKeyValue.call(all).transpose(1, 2).chunk(3, dim: 2);                        // (n, places + 1, channels) each
        var pooled = Heads.Attend(parts[0].narrow(1, 0, 1), parts[1], parts[2], _heads);              // (n, 1, channels)
        return _out.call(pooled.transpose(1, 2)).squeeze(2).MoveToOuterDisposeScope();
    }
}
