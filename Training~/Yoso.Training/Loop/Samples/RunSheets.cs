namespace Yoso.Training.Loop;

/// <summary>The sheets a run writes as it goes: always the same prompts and seeds, so that they can be compared.</summary>
public sealed class RunSheets(RunFolder folder, LatentSampler sampler, IReadOnlyList<string> prompts)
{
    static readonly ulong[] Seeds = [0, 1, 2, 3];

    // What diffusion training is good at, and what the YOSO objective is for.
    static readonly SamplingChoice ManySteps = new(Steps: 20, Guidance: 2);
    static readonly SamplingChoice OneStep = new();

    /// <summary>Writes samples/STEP-many.png of diffusion stages and samples/STEP-one.png of all.</summary>
    public void Write(IStage stage, long step)
    {
        if (prompts.Count == 0) return;

        Directory.CreateDirectory(folder.Samples);
        if (stage is DiffusionStage) Write(stage, step, "many", ManySteps);
        Write(stage, step, "one", OneStep);
    }

    void Write(IStage stage, long step, string name, SamplingChoice choice) =>
        SampleSheet.Write(Path.Combine(folder.Samples, $"{step:00000000}-{name}.png"), new SampleGrid(prompts, Seeds, choice), sampler, stage.Average);
}
