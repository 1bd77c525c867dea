using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>What a LoRA (arXiv 2106.09685) adds to one layer: scale * up(down(input)), with alpha / rank as the scale.</summary>
public sealed class LoraAdapter : IDisposable
{
    readonly AdaptableLayer _layer;

    /// <summary>An adapter that adds nothing yet: down as PEFT draws it, up of zeros.</summary>
    internal LoraAdapter(AdaptableLayer layer, string path, int rank, double alpha)
    {
        using var scope = NewDisposeScope();
        (_layer, Path, Rank, Alpha) = (layer, path, rank, alpha);
        var shape = layer.Weight.shape;
        var kernel = shape.Skip(2).ToArray();
        (Down, _) = AdaptableLayer.Fresh([rank, shape[1], .. kernel], hasBias: false);
        Up = (Parameter)nn.Parameter(zeros([shape[0], rank, .. kernel.Select(_ => 1L)])).DetachFromDisposeScope();
    }

    /// <summary>Where the layer is in its network, in diffusers' names.</summary>
    public string Path { get; }

    public int Rank { get; }

    public double Alpha { get; }

    /// <summary>PEFT's lora_A: (rank, in) or (rank, in, height, width).</summary>
    public Parameter Down { get; }

    /// <summary>PEFT's lora_B: (out, rank) or (out, rank, 1, 1).</summary>
    public Parameter Up { get; }

    /// <summary>Both under PEFT's names.</summary>
    public IEnumerable<(string Name, Parameter Parameter)> Parameters => [(Path + ".lora_A.weight", Down), (Path + ".lora_B.weight", Up)];

    /// <summary>The layer's own output with this one's added.</summary>
    internal Tensor Add(Tensor output, Tensor input, double weight)
    {
        using var scope = NewDisposeScope();
        var added = _layer.Raise(_layer.Multiply(input, Down, null), Up);
        return output.add(added, weight * Alpha / Rank).MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        Down.Dispose();
        Up.Dispose();
    }
}
