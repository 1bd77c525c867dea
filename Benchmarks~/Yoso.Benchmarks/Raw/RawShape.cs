using System.Text.Json;

namespace Yoso.Benchmarks.Raw;

/// <summary>Sizes of the tensors between the networks of a bundle: prompt length and embedding width, latent channels and side.</summary>
sealed record RawShape(int Tokens, int Width, int Channels, int Side)
{
    public int LatentLength => Channels * Side * Side;

    public static RawShape Of(ModelBundle bundle)
    {
        using var unet = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(bundle.Folder, "unet", "config.json")));
        int Number(string name) => unet.RootElement.GetProperty(name).GetInt32();
        var tokens = ClipTokenizer.Load(bundle.TokenizerFolder).MaxLength;
        return new RawShape(tokens, Number("cross_attention_dim"), Number("in_channels"), Number("sample_size"));
    }
}
