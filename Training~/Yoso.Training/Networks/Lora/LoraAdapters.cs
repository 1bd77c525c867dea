using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>
/// A LoRA for a network that itself stays as it is: an adapter for each targeted layer. They take part in what the
/// network computes while they are in use, so that one frozen network serves as base, as trained and as averaged one.
/// </summary>
public sealed class LoraAdapters : IDisposable
{
    [ThreadStatic] static LoraAdapters? _inUse;

    readonly Dictionary<AdaptableLayer, LoraAdapter> _adapters = [];

    /// <summary>Adapters that add nothing yet, drawn from torch's default generator.</summary>
    /// <param name="network">The network; its layers are told apart by their paths.</param>
    /// <param name="targets">PEFT's target names.</param>
    /// <param name="rank">Channels of each adapter.</param>
    /// <param name="alpha">Each counts alpha / rank.</param>
    /// <exception cref="ArgumentException">No layer is meant by the targets.</exception>
    public LoraAdapters(nn.Module network, IReadOnlyCollection<string> targets, int rank, double alpha)
        : this(network, path => LoraTargets.Mean(targets, path) ? (rank, alpha) : null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rank);
        if (_adapters.Count == 0) throw new ArgumentException($"no layer of the network is meant by {string.Join(", ", targets)}", nameof(targets));
    }

    /// <summary>Adapters for the layers of these paths, each of its own rank and alpha; paths that the network lacks are passed over.</summary>
    public LoraAdapters(nn.Module network, IReadOnlyDictionary<string, (int Rank, double Alpha)> layers)
        : this(network, path => layers.TryGetValue(path, out var layer) ? layer : null)
    {
    }

    LoraAdapters(nn.Module network, Func<string, (int Rank, double Alpha)?> meant)
    {
        foreach (var (path, module) in network.named_modules())
            if (module is AdaptableLayer layer && meant(path) is { } size) _adapters.Add(layer, new LoraAdapter(layer, path, size.Rank, size.Alpha));
    }

    /// <summary>The ones in use on this thread.</summary>
    public static LoraAdapters? InUse => _inUse;

    /// <summary>In the order of the network's layers.</summary>
    public IReadOnlyCollection<LoraAdapter> All => _adapters.Values;

    /// <summary>Every parameter under PEFT's name.</summary>
    public IEnumerable<(string Name, Parameter Parameter)> Parameters => All.SelectMany(adapter => adapter.Parameters);

    /// <summary>Lets the layers of the network add these until the returned scope is disposed; null stands for the bare network.</summary>
    public static IDisposable Use(LoraAdapters? adapters)
    {
        var scope = new Scope(_inUse);
        _inUse = adapters;
        return scope;
    }

    /// <summary>How much of all of them is added; 1 as trained.</summary>
    public double Weight { get; set; } = 1;

    /// <summary>The adapter of the layer at a path, or null.</summary>
    public LoraAdapter? At(string path) => All.FirstOrDefault(adapter => adapter.Path == path);

    /// <summary>The parameters of all adapters for layers inside a part of the network.</summary>
    internal IEnumerable<Parameter> Within(nn.Module part) => part.modules().OfType<AdaptableLayer>()
        .Where(_adapters.ContainsKey).SelectMany(layer => _adapters[layer].Parameters.Select(p => p.Parameter));

    /// <summary>The layer's own output with its adapter's added, where it has one.</summary>
    internal Tensor Adapt(AdaptableLayer layer, Tensor output, Tensor input) =>
        _adapters.TryGetValue(layer, out var adapter) ? adapter.Add(output, input, Weight) : output;

    public void Dispose()
    {
        foreach (var adapter in All) adapter.Dispose();
    }

    sealed class Scope(LoraAdapters? before) : IDisposable
    {
        public void Dispose() => _inUse = before;
    }
}
