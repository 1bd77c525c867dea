using Yoso.Training.Data;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>Encodes a training set once, before training, so that the encoders' memory is free while it runs.</summary>
public static class CacheFilling
{
    /// <summary>Every picture of a split, and flipped where they may be drawn so; every caption of it, the empty one, and the prompts of its sheets.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; what is done is kept.</exception>
    public static void Fill(
        (VaeLatents Pictures, TextEmbeddings Text, TokenSource Tokens) encoders, TrainingSet set, LoraOptions options,
        IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var sampling = options.Data.Sampling;
        var indices = set.Indices(sampling.Split);
        var captions = indices.SelectMany(i => set.Items[i].Captions).Append("").Concat(options.Logging.SamplePrompts).Distinct().ToArray();
        var work = indices.Select(i => (Action)(() => Encode(encoders.Pictures, set, i, sampling.MayFlip(set.Items[i]))))
            .Append(encoders.Pictures.Release)
            .Concat(captions.Select(caption => (Action)(() => encoders.Text.Encode(encoders.Tokens.Ids([caption])))))
            .Append(encoders.Text.Release).ToArray();
        for (var done = 0; done < work.Length; done++)
        {
            cancellation.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            work[done]();
            progress?.Report((done + 1.0) / work.Length);
        }
    }

    static void Encode(VaeLatents latents, TrainingSet set, int index, bool flipped)
    {
        var pixels = PictureTensor.From(set, [index]);
        latents.Encode(pixels);
        if (flipped) latents.Encode(pixels.flip(3));
    }
}
