using Yoso.Training.Data;
using Yoso.Training.Native;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>How pictures are sampled from a network in training.</summary>
/// <param name="Steps">1 to 8: re-noised from the last timestep; more: deterministic (DDIM).</param>
/// <param name="Guidance">Classifier-free guidance scale; 1 is off and costs half.</param>
public sealed record SamplingChoice(int Steps = 1, float Guidance = 1);

/// <summary>Prompts to pictures with the TorchSharp networks, by the same plan and the same noise as the runtime.</summary>
public sealed class LatentSampler
{
    const int LargestBatch = 16; // small ones: a step of them takes well under a second, so that a watch can stop it in time
    const int LatentsPerBatch = 16 * 16 * 16; // as many of 16x16, one of 64x64: a sheet is to need less memory than a step of training

    readonly NoiseSchedule _schedule;
    readonly ILatentSpace _latents;
    readonly TokenSource _tokens;
    readonly int _pictureSize;

    public LatentSampler(NoiseSchedule schedule, ILatentSpace latents, TokenSource tokens, int pictureSize)
    {
        (_schedule, _latents, _tokens, _pictureSize) = (schedule, latents, tokens, pictureSize);
    }

    /// <summary>The mean of each latent channel where sampling starts, of schedules that do not end in pure noise; empty for none.</summary>
    public IReadOnlyList<float> PriorMean { get; init; } = [];

    /// <summary>One picture a prompt, RGBA bytes (n, size, size, 4) with straight alpha; picture i has seed seeds[i].</summary>
    /// <exception cref="OperationCanceledException">The watch stopped it.</exception>
    public byte[] Pictures(
        IDenoiser model, IReadOnlyList<string> prompts, IReadOnlyList<ulong> seeds, SamplingChoice choice, SamplingWatch? watch = null)
    {
        if (prompts.Count != seeds.Count)
            throw new ArgumentException($"wanted a seed a prompt, found {seeds.Count} seeds for {prompts.Count} prompts", nameof(seeds));

        using var pause = new CollectionPause();
        using var _ = no_grad();
        var chunks = prompts.Zip(seeds).Chunk(Math.Clamp(LatentsPerBatch / (Side * Side), 1, LargestBatch)).ToArray();
        return [.. chunks.SelectMany((chunk, index) => Batch(
            model, [.. chunk.Select(c => c.First)], [.. chunk.Select(c => c.Second)], choice, Step(watch, index, chunks.Length)))];
    }

    /// <summary>Tells the watch of each step of one batch among several.</summary>
    static Action<int, int> Step(SamplingWatch? watch, int batch, int batches) => (step, steps) =>
    {
        watch?.Cancellation.ThrowIfCancellationRequested();
        watch?.Progress?.Report((batch + (double)step / steps) / batches);
    };

    byte[] Batch(IDenoiser model, string[] prompts, ulong[] seeds, SamplingChoice choice, Action<int, int> reached)
    {
        using var scope = NewDisposeScope();
        long[] shape = [prompts.Length, _latents.LatentChannels, Side, Side];
        var plan = Plan(choice.Steps);
        var sampler = new Sampler((int)shape.Aggregate((a, b) => a * b));
        var text = Text(model, prompts, choice);

        sampler.Start(plan, new BatchNoise(seeds), Prior());
        for (var i = 0; i < plan.Count; i++)
        {
            reached(i, plan.Count);
            sampler.Step(i, Denoise(model, sampler, shape, plan[i].Timestep, text, choice));
        }

        reached(plan.Count, plan.Count);
        return PictureTensor.ToPictures(_latents.Decode(tensor(sampler.Sample.ToArray(), shape)));
    }

    int Side => _pictureSize / _latents.Downscale;

    // Of one picture: channel by channel, the same number at each place.
    float[] Prior() => [.. PriorMean.SelectMany(mean => Enumerable.Repeat(mean, Side * Side))];

    StepPlan Plan(int steps) => steps <= 8 ? StepPlan.For(_schedule, steps) : StepPlan.Deterministic(_schedule, steps);

    Tensor Text(IDenoiser model, string[] prompts, SamplingChoice choice)
    {
        var all = choice.Guidance == 1 ? prompts : [.. prompts.Select(_ => ""), .. prompts];
        return model.Encode(_tokens.Ids(all));
    }

    static float[] Denoise(IDenoiser model, Sampler sampler, long[] shape, int timestep, Tensor text, SamplingChoice choice)
    {
        using var scope = NewDisposeScope();
        var x = tensor(sampler.Sample.ToArray(), shape);
        if (choice.Guidance != 1) x = cat([x, x]);
        var output = model.Predict(x, full(x.shape[0], timestep, int64), text).contiguous().data<float>().ToArray();
        return choice.Guidance == 1 ? output : Guidance.Combine(output, choice.Guidance).ToArray();
    }
}
