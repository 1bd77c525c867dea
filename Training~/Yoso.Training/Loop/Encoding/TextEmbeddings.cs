using TorchSharp;
using Yoso.Training.Data;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>A frozen text encoder, which is opened when a text is first encoded that the cache does not know.</summary>
/// <param name="folder">The text encoder's folder.</param>
/// <param name="cache">Keeps what was encoded; null for no cache.</param>
public sealed class TextEmbeddings(string folder, TensorCache? cache = null) : IDisposable
{
    readonly Lazy<string> _hash = new(() => WeightsHash.Of(folder));
    CLIPTextModel? _network;

    /// <summary>Token ids (n, tokens) to states (n, tokens, width), without gradient.</summary>
    public Tensor Encode(Tensor ids)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var inFull = Autocast.To(null); // the cache knows a text by its ids alone
        if (cache is null) return Run(ids).MoveToOuterDisposeScope();
        return cat([.. ids.split(1).Select(text => cache.GetOrAdd(TensorCache.Key(_hash.Value, text), () => Run(text)))]).MoveToOuterDisposeScope();
    }

    /// <summary>Gives the network's memory back until it is needed again.</summary>
    public void Release()
    {
        _network?.Dispose();
        _network = null;
    }

    public void Dispose() => Release();

    Tensor Run(Tensor ids) => (_network ??= CLIPTextModel.Load(folder)).call(ids).LastHiddenState;
}
