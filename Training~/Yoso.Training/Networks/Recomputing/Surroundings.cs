using TorchSharp;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>What a layer's result depends on besides its inputs and parameters; it must be the same when the layer runs again.</summary>
sealed record Surroundings(ScalarType? Type, LoraAdapters? Adapters)
{
    public static Surroundings Now() => new(Autocast.Type, LoraAdapters.InUse);

    /// <summary>Everything that can get a gradient when the layer runs now.</summary>
    public static IEnumerable<Tensor> Parameters(nn.Module layer)
    {
        var own = layer.parameters();
        return LoraAdapters.InUse is { } adapters ? own.Concat(adapters.Within(layer)) : own;
    }

    public IDisposable Use() => new Scope(Autocast.To(Type), LoraAdapters.Use(Adapters));

    sealed record Scope(IDisposable Type, IDisposable Adapters) : IDisposable
    {
        public void Dispose()
        {
            Adapters.Dispose();
            Type.Dispose();
        }
    }
}
