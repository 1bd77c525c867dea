using TorchSharp;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>The text encoder of Stable Diffusion 1.x and 2.x; parameters have transformers' names.</summary>
public sealed class CLIPTextModel : nn.Module<Tensor, (Tensor LastHiddenState, Tensor PoolerOutput)>
{
    const int HistoricalEosId = 2;
    const string WeightsStem = "model";

    [ComponentName(Name = "text_model")] readonly ClipTextTransformer _transformer;

    public ClipTextConfig Config { get; }

    /// <summary>A network with fresh weights, drawn from torch's default generator as transformers draws them.</summary>
    public CLIPTextModel(ClipTextConfig config) : base(nameof(CLIPTextModel))
    {
        Config = config;
        _transformer = new ClipTextTransformer(config);
        RegisterComponents();
    }

    /// <summary>Opens a folder of config.json and one or several .safetensors files.</summary>
    /// <exception cref="ModelFormatException">The configuration or the tensors are not what this network has.</exception>
    public static CLIPTextModel Load(string folder) =>
        ModuleWeights.LoadFolder(folder, WeightsStem, config => new CLIPTextModel(ClipTextConfig.Load(config)));

    /// <summary>Writes a folder that <see cref="Load"/> and transformers open.</summary>
    public void Save(string folder, TensorType type = TensorType.F32) => ModuleWeights.SaveFolder(this, folder, WeightsStem, Config.Save, type);

    /// <param name="ids">Token ids (n, length), length up to MaxPositionEmbeddings.</param>
    /// <returns>The normalised states (n, length, hiddenSize) and the one at the end token (n, hiddenSize).</returns>
    public override (Tensor LastHiddenState, Tensor PoolerOutput) forward(Tensor ids)
    {
        using var scope = NewDisposeScope();
        var last = _transformer.Normalise(HiddenStates(ids)[^1]);
        return (last.MoveToOuterDisposeScope(), Pool(ids, last).MoveToOuterDisposeScope());
    }

    /// <summary>The embeddings and the result of each layer, none of them normalised; [^2] is the penultimate.</summary>
    public Tensor[] HiddenStates(Tensor ids)
    {
        if (ids.dim() != 2 || ids.shape[1] > Config.MaxPositionEmbeddings)
            throw new ArgumentException($"wanted ids (n, up to {Config.MaxPositionEmbeddings}), found ({string.Join(", ", ids.shape)})", nameof(ids));

        return _transformer.call(ids);
    }

    Tensor Pool(Tensor ids, Tensor last)
    {
        using var scope = NewDisposeScope();
        var ends = Config.EosTokenId == HistoricalEosId ? ids : ids.eq(Config.EosTokenId);
        var position = ends.to(int64).argmax(1).view(-1, 1, 1).expand(-1, 1, Config.HiddenSize);
        return last.gather(1, position).squeeze(1).MoveToOuterDisposeScope();
    }
}
