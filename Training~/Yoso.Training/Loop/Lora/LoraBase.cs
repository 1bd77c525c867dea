using System.Text.Json;
using Yoso.Training.Data;
using Yoso.Training.Networks;

namespace Yoso.Training.Loop;

/// <summary>A bundle opened to train a style on: its frozen networks, and pictures and captions in the form that they take.</summary>
public sealed class LoraBase : IDisposable
{
    LoraBase(FrozenModel frozen, ILatentSpace latents)
    {
        (Frozen, Latents) = (frozen, latents);
        Tokens = new TokenSource(ClipTokenizer.Load(frozen.Bundle.TokenizerFolder));
        PictureSize = frozen.Bundle.Settings.Size?.Width ?? frozen.UNet.Config.SampleSize * latents.Downscale
            ?? throw new ModelFormatException(frozen.Bundle.Source, "wanted the pictures' size in yoso.json or the denoiser's sample_size, found neither");
    }

    public FrozenModel Frozen { get; }

    public ILatentSpace Latents { get; }

    public TokenSource Tokens { get; }

    /// <summary>Width and height of the pictures the bundle is made for.</summary>
    public int PictureSize { get; }

    /// <summary>Opens a bundle folder, or a .yoso file by unpacking it.</summary>
    /// <param name="path">The bundle.</param>
    /// <param name="cacheFolder">Where it is unpacked, and where an autoencoder's latents and text embeddings are kept.</param>
    /// <exception cref="ModelFormatException">Not a bundle, or not one with weights that can be trained on.</exception>
    public static LoraBase Open(string path, string cacheFolder)
    {
        var bundle = ModelBundle.Open(path, cacheFolder);
        if (bundle.Settings.Codec.ValueKind != JsonValueKind.Undefined)
            return new LoraBase(FrozenModel.Load(bundle), ModelFolder.Codec(bundle.Settings.Codec, path));

        var cache = new TensorCache(Path.Combine(cacheFolder, "encoded"));
        return new LoraBase(FrozenModel.Load(bundle, cache), new VaeLatents(Path.Combine(bundle.Folder, "vae"), cache));
    }

    /// <summary>The schedule to train with: the base's own, or after an adaption v-prediction on the same noise, its end without signal.</summary>
    public NoiseSchedule Schedule(bool adapted)
    {
        var config = ScheduleConfigJson.Read(Frozen.Bundle.SchedulerPath);
        return new NoiseSchedule(adapted ? config with { Prediction = PredictionType.VPrediction, ZeroTerminalSnr = true } : config);
    }

    /// <summary>The schedule a style was trained with: the base's own, unless its file says that it was moved to another prediction.</summary>
    public NoiseSchedule Schedule(StyleFile style)
    {
        var own = Schedule(adapted: false);
        return style.Facts.Prediction is { Length: > 0 } prediction && prediction != own.Prediction.ToString() ? Schedule(adapted: true) : own;
    }

    /// <summary>Samples as the runtime does with this bundle, from its prior; a style's own prior is only noted in its file.</summary>
    /// <param name="schedule">The base's own, or that of an adapted style.</param>
    /// <param name="pictureSize">Width and height.</param>
    public LatentSampler NewSampler(NoiseSchedule schedule, int pictureSize) =>
        new(schedule, Latents, Tokens, pictureSize) { PriorMean = Frozen.Bundle.Settings.PriorMean };

    /// <summary>Encodes a training set and the prompts of its sheets once where an autoencoder does that, so that the encoders' memory is free while training runs.</summary>
    public void Prepare(TrainingSet set, LoraOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        if (Latents is VaeLatents pictures) CacheFilling.Fill((pictures, Frozen.Text, Tokens), set, options, progress, cancellation);
    }

    /// <summary>Gives back the memory of encoders whose work is cached, until they are needed again.</summary>
    public void Release()
    {
        if (Latents is not VaeLatents pictures) return;

        pictures.Release();
        Frozen.Text.Release();
    }

    /// <summary>Fresh adapters for the denoiser, drawn from torch's default generator.</summary>
    public LoraAdapters NewAdapters(LoraOptions options) => new(Frozen.UNet, [.. options.Targets], options.Rank, options.Alpha);

    public void Dispose()
    {
        (Latents as IDisposable)?.Dispose();
        Frozen.Dispose();
    }
}
