using TorchSharp;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>A part of a network that can compute its layers a second time for backward instead of keeping what they computed.</summary>
interface IRecomputing
{
    bool Recomputes { get; set; }
}

/// <summary>
/// Trades time for memory (arXiv 1604.06174): of each residual block and transformer of a UNet only the inputs are kept,
/// and backward runs the layer again. Gradients are the same, a training step takes about a third longer.
/// </summary>
public static class Recomputation
{
    /// <summary>Turns it on or off in all parts of a network that know it: UNets, whole or half, and what is made of them.</summary>
    public static void Set(nn.Module network, bool on)
    {
        foreach (var part in network.modules().OfType<IRecomputing>()) part.Recomputes = on;
    }

    /// <summary>The layer's result for a picture and what it is told (time or text).</summary>
    internal static Tensor Run(this nn.Module<Tensor, Tensor, Tensor> layer, Tensor picture, Tensor told, bool recomputes)
    {
        if (!recomputes || !is_grad_enabled()) return layer.call(picture, told);

        Tensor[] inputs = [picture, told, .. Surroundings.Parameters(layer).Where(parameter => parameter.requires_grad)];
        if (!inputs.Any(input => input.requires_grad)) return layer.call(picture, told);
        return RecomputedLayer.apply([new LayerCall(layer, Surroundings.Now()), .. inputs]);
    }
}
