using TorchSharp;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>What a layer's result depends on besides its inputs and parameters; it must be the same when the layer runs again.</summary>
sealed record Surroundings(ScalarType? Type)
{
    public static Surroundings Now() => new(Autocast.Type);

    /// <summary>Everything that can get a gradient when the layer runs now.</summary>
    public static IEnumerable<Tensor> Parameters(nn.Module layer) => layer.parameters();

    public IDisposable Use() => Autocast.To(Type);
}
