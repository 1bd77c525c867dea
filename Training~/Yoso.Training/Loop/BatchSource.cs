using Yoso.Training.Data;

namespace Yoso.Training.Loop;

/// <summary>Turns drawn pictures and captions into latents and token ids.</summary>
public sealed class BatchSource(BatchSampler sampler, ILatentSpace latents, TokenSource tokens)
{
    /// <summary>Where the sampler stands; setting it resumes exactly there.</summary>
    public RandomState State
    {
        get => sampler.State;
        set => sampler.State = value;
    }

    /// <summary>The next batch; its tensors belong to the caller's dispose scope.</summary>
    public TrainingBatch Next(int count)
    {
        var draw = sampler.State;
        using var batch = sampler.Next(count);
        return new TrainingBatch(latents.Sample(batch.Pixels, draw), tokens.Ids(batch.Captions));
    }
}
