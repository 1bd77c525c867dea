using TorchSharp;
using Yoso.Training.Loop;
using Yoso.Training.Losses;
using Yoso.Training.Networks;
using Yoso.Training.Tests.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Losses;

/// <summary>The networks, inputs and constants of one reference case of a training step.</summary>
sealed class YosoStep : IDisposable
{
    const int Places = 4; // 2x2 in the middle of four levels over latents of 16x16

    readonly FrozenModel _frozen;

    public YosoStep(GoldenCase golden)
    {
        Golden = golden;
        var parameters = golden.Parameters;
        int Number(string name) => parameters.GetProperty(name).GetInt32();
        (LearningRate, X, Noise, T, Text) = (
            parameters.GetProperty("lr").GetDouble(), golden["in.latents"], golden["in.noise"], golden["in.timesteps"], golden["in.encoder_hidden_states"]);

        _frozen = FrozenModel.Load(ModelBundle.Open(golden.ModelFolder, ""));
        var prediction = parameters.GetProperty("prediction_type").GetString() == "epsilon" ? PredictionType.Epsilon : PredictionType.VPrediction;
        Schedule = new TorchSchedule(new NoiseSchedule(ScheduleConfigJson.Read(_frozen.Bundle.SchedulerPath) with { Prediction = prediction }));
        Objective = new YosoObjective(Options.Objective, Schedule);
        LoraAdapters Make() => new(_frozen.UNet, Names("lora_target_modules"), Number("r"), Number("lora_alpha"));
        Adapters = Make();
        Fill(Adapters.Parameters.Select(p => (p.Name, (Tensor)p.Parameter)), "in.lora.");
        Generator = new LoraGenerator(_frozen, Adapters, Make());
        Discriminator = NewDiscriminator();
        Fill(Discriminator.named_parameters().Where(p => p.name.StartsWith("out_head", StringComparison.Ordinal)).Select(p => (p.name, (Tensor)p.parameter)), "in.D.");
    }

    public GoldenCase Golden { get; }
    public double LearningRate { get; }
    public Tensor X { get; }
    public Tensor Noise { get; }
    public Tensor T { get; }
    public Tensor Text { get; }
    public TorchSchedule Schedule { get; }
    public YosoObjective Objective { get; }
    public LoraAdapters Adapters { get; }
    public LoraGenerator Generator { get; }
    public PoolingDiscriminator Discriminator { get; }

    YosoStageOptions Options => new()
    {
        Generator = new AdamWOptions { LearningRate = LearningRate },
        Discriminator = new AdamWOptions { LearningRate = LearningRate, Beta1 = 0 },
        RampSteps = 0,
        AverageTargets = false,
        AllFeatures = false,
        BatchSize = (int)X.shape[0],
    };

    /// <summary>A list of names among the case's parameters.</summary>
    public string[] Names(string list) => [.. Golden.Parameters.GetProperty(list).EnumerateArray().Select(name => name.GetString()!)];

    /// <summary>The stage itself, at its beginning; it owns the discriminator from then on.</summary>
    public YosoStage Stage() => new(Generator, _frozen, Discriminator, Schedule, Options);

    /// <summary>The latents with the noise of a gap's earlier timesteps.</summary>
    public Tensor Noisy(int gap) => Schedule.AddNoise(X, Noise, YosoObjective.Earlier(T, gap));

    /// <summary>The discriminator's loss, with gradient.</summary>
    public Tensor Judge(out Tensor real, out Tensor fake, out Tensor realLogits, out Tensor fakeLogits)
    {
        using (no_grad())
            (real, fake) = (Clean(250), Clean(0));
        (realLogits, fakeLogits) = (Discriminator.call(real, T, Text), Discriminator.call(fake, T, Text));
        return Objective.Discriminator(realLogits, fakeLogits);
    }

    /// <summary>The discriminator's own update, from a gradient in double precision: Adam's first step is of the gradient's sign, whose noise where it is about zero would be that of all that follows.</summary>
    public void MoveDiscriminator()
    {
        using var flat = new FlatParameters(Discriminator.named_parameters().Select(p => (p.name, p.parameter)));
        using var trained = new TrainedParameters(flat, Options.Discriminator, double.PositiveInfinity, 0);
        foreach (var (exact, parameter) in ExactGradients().Zip(Discriminator.parameters())) parameter.grad!.copy_(exact);
        trained.Update("yoso");
        flat.RequireGradient(false);
    }

    /// <summary>The generator's loss, with gradient.</summary>
    public GeneratorLoss Generate(out Tensor y, out Tensor target, out (Tensor Y, Tensor Target) features, out Tensor logits)
    {
        var zero = zeros_like(T);
        y = Clean(0);
        using (no_grad()) target = Clean(25);
        features = (_frozen.Features(y, zero, Text)[^1], _frozen.Features(target, zero, Text)[^1]);
        logits = Discriminator.call(y, T, Text);
        return Objective.Generator(y, X, T, [features], logits);
    }

    public void Dispose()
    {
        Generator.Dispose();
        Discriminator.Dispose();
        Schedule.Dispose();
        _frozen.Dispose();
    }

    IEnumerable<Tensor> ExactGradients()
    {
        using var exact = NewDiscriminator();
        ModuleWeights.Copy(Discriminator, exact);
        exact.to(float64);
        Judge(out var real, out var fake, out _, out _);
        Tensor Logits(Tensor side) => exact.call(side.to(float64), T, Text.to(float64));
        Objective.Discriminator(Logits(real), Logits(fake)).backward();
        return [.. exact.parameters().Select(parameter => parameter.grad!.alias())];
    }

    PoolingDiscriminator NewDiscriminator()
    {
        int Number(string name) => Golden.Parameters.GetProperty(name).GetInt32();
        return new PoolingDiscriminator(_frozen.UNet, new PoolingHead(Number("groups"), Number("head_channels"), Number("head_out")), Places);
    }

    Tensor Clean(int gap) => Objective.Clean(Generator.Predict, Noisy(gap), YosoObjective.Earlier(T, gap), Text);

    void Fill(IEnumerable<(string Name, Tensor Target)> parameters, string prefix)
    {
        using var _ = no_grad();
        foreach (var (name, target) in parameters) target.copy_(Golden[prefix + name]);
    }
}
