using Yoso.Training.Losses;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>
/// Stage 2: the YOSO objective. Four networks: the generator, its average (which gives the cooperative side and the
/// consistency target), the frozen teacher (whose down and middle part gives perceptual features), the discriminator.
/// </summary>
public sealed class YosoStage : IStage
{
    /// <summary>The stage's name in stats and checkpoints.</summary>
    public const string StageName = "yoso";

    readonly DenoisingModel _model;
    readonly DenoisingModel _teacher;
    readonly Discriminator _discriminator;
    readonly FlatParameters _critic;
    readonly TorchSchedule _schedule;
    readonly YosoStageOptions _options;
    readonly YosoObjective _objective;
    readonly TrainedParameters _trained;
    readonly TrainedParameters _trainedCritic;

    /// <param name="model">The generator; trained.</param>
    /// <param name="teacher">The warm-up's averaged network; frozen, owned by the caller.</param>
    /// <param name="discriminator">Trained; owned by this stage.</param>
    /// <param name="schedule">Alpha and sigma.</param>
    /// <param name="options">Constants.</param>
    public YosoStage(
        DenoisingModel model, DenoisingModel teacher, Discriminator discriminator, TorchSchedule schedule, YosoStageOptions options)
    {
        (_model, _teacher, _discriminator, _schedule, _options) = (model, teacher, discriminator, schedule, options);
        _objective = new YosoObjective(options.Objective, schedule);
        _critic = new FlatParameters(discriminator.named_parameters().Select(p => ("discriminator." + p.name, p.parameter)));
        Average = model.FrozenCopy();
        _trained = new TrainedParameters(model.Parameters, options.Generator, options.ClipNorm, options.RampSteps);
        _trainedCritic = new TrainedParameters(_critic, options.Discriminator, double.PositiveInfinity, options.RampSteps);
        State = new Dictionary<string, Tensor>(_trained.State("model").Concat(_trainedCritic.State("discriminator")))
        {
            ["average.parameters"] = Average.Parameters.Values,
        };
    }

    public string Name => StageName;

    public int BatchSize => _options.BatchSize;

    public DenoisingModel Average { get; }

    public IReadOnlyDictionary<string, Tensor> State { get; }

    public long Steps
    {
        get => _trained.Steps;
        set => _trained.Steps = _trainedCritic.Steps = value;
    }

    public IReadOnlyDictionary<string, double> Step(TrainingBatch batch, StepRandom random)
    {
        using var scope = NewDisposeScope();
        var x = batch.Latents;
        var text = NoGradient(() => _teacher.Encode(batch.Ids));
        var noise = random.NormalLike(x);
        var t = Timesteps(x.shape[0], random);
        var (real, target) = EarlierOutputs(x, noise, t, text);
        var y = _objective.Clean(_model.Predict, _schedule.AddNoise(x, noise, t), t, text);

        var discriminatorLoss = StepDiscriminator(real, y.detach(), t, text, out var discriminatorNorm);
        var loss = StepGenerator(y, target, x, t, text, out var generatorNorm);
        _model.CopyTextFrom(_teacher); // its gradient is zero, but weight decay would still move it
        Average.Parameters.Follow(_model.Parameters, _options.EmaDecay);
        Average.CopyTextFrom(_teacher);
        return new Dictionary<string, double>
        {
            ["discriminator_loss"] = discriminatorLoss.item<float>(),
            ["loss"] = loss.Total.item<float>(),
            ["consistency"] = loss.Consistency.item<float>(),
            ["kl"] = loss.Kl.item<float>(),
            ["gan"] = loss.Gan.item<float>(),
            ["discriminator_norm"] = discriminatorNorm,
            ["gradient_norm"] = generatorNorm,
        };
    }

    public void Dispose()
    {
        _trained.Dispose();
        _trainedCritic.Dispose();
        _critic.Dispose();
        _discriminator.Dispose();
        Average.Dispose();
    }

    Tensor Timesteps(long count, StepRandom random)
    {
        var t = random.Timesteps(count, _schedule.TrainSteps);
        var terminal = (long)Math.Round(count * _options.Objective.TerminalShare);
        if (terminal > 0) t[..(int)terminal] = _schedule.TrainSteps - 1;
        return t;
    }

    // The cooperative side f(x_{t-250}) and the consistency target f(x_{t-25}), in one pass of the averaged network.
    (Tensor Real, Tensor Target) EarlierOutputs(Tensor x, Tensor noise, Tensor t, Tensor text)
    {
        var earlier = cat(
        [
            YosoObjective.Earlier(t, _options.Objective.CooperativeGap),
            YosoObjective.Earlier(t, _options.Objective.ConsistencyGap),
        ]);
        var xt = _schedule.AddNoise(cat([x, x]), cat([noise, noise]), earlier);
        var both = NoGradient(() => _objective.Clean(Average.Predict, xt, earlier, cat([text, text]))).chunk(2);
        return (both[0], both[1]);
    }

    Tensor StepDiscriminator(Tensor real, Tensor fake, Tensor t, Tensor text, out double norm)
    {
        _critic.RequireGradient(true);
        var logits = _discriminator.call(cat([real, fake]), cat([t, t]), cat([text, text])).chunk(2);
        var loss = _objective.Discriminator(logits[0], logits[1]);
        loss.backward();
        norm = _trainedCritic.Update(Name);
        return loss;
    }

    GeneratorLoss StepGenerator(Tensor y, Tensor target, Tensor x, Tensor t, Tensor text, out double norm)
    {
        _critic.RequireGradient(false);
        var fake = _discriminator.call(y, t, text);
        var loss = _objective.Generator(y, x, t, Features(y, target, text), fake);
        loss.Total.backward();
        norm = _trained.Update(Name);
        return loss;
    }

    // The teacher's down and middle features of both pictures, at timestep 0.
    List<(Tensor, Tensor)> Features(Tensor y, Tensor target, Tensor text)
    {
        var zero = zeros(y.shape[0], int64);
        var ofTarget = NoGradient(() => _teacher.UNet.Half(target, zero, text));
        return [.. _teacher.UNet.Half(y, zero, text).Zip(ofTarget)];
    }

    static T NoGradient<T>(Func<T> run)
    {
        using var _ = no_grad();
        return run();
    }
}
