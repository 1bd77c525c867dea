using NUnit.Framework;
using TorchSharp;
using Yoso.Training.Losses;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Losses;

public sealed class YosoObjectiveTest
{
    [Test]
    public void Generator_terms_and_discriminator_equal_the_closed_form()
    {
        using var schedule = Schedule();
        var objective = new YosoObjective(new YosoOptions { AverageKlFirst = false, AverageLogitsFirst = false }, schedule);
        using var t = tensor(new long[] { 100, 900 });
        using var x = zeros(2, 1, 2, 2);
        using var y = ones(2, 1, 2, 2);

        var loss = objective.Generator(y, x, t, [(y, x)], tensor(new[] { 0f, 2f }).view(2, 1));

        var (alpha, sigma) = (schedule.Alpha(t).view(-1).data<float>().ToArray(), schedule.Sigma(t).view(-1).data<float>().ToArray());
        double Snr(int i) => Math.Pow(alpha[i] / sigma[i], 2);
        var kl = (Math.Min(Snr(0), 5) + Math.Min(Snr(1), 5)) / 2;
        var gan = (Softplus(0) + Softplus(-2)) / 2;
        Assert.That(loss.Kl.item<float>(), Is.EqualTo(kl).Within(1e-5));
        Assert.That(loss.Gan.item<float>(), Is.EqualTo(gan).Within(1e-6));
        Assert.That(loss.Total.item<float>(), Is.EqualTo(2 * loss.Consistency.item<float>() + 0.5 * kl + gan).Within(1e-4));
    }

    [Test]
    public void Discriminator_at_logits_of_zero_is_two_ln_two()
    {
        using var schedule = Schedule();
        var objective = new YosoObjective(new YosoOptions(), schedule);

        var loss = objective.Discriminator(zeros(4, 1), zeros(4, 1));

        Assert.That(loss.item<float>(), Is.EqualTo(2 * Math.Log(2)).Within(1e-6));
    }

    [Test]
    public void ConsistencyWeight_is_the_limit_where_both_levels_are_the_same()
    {
        using var schedule = Schedule();
        var objective = new YosoObjective(new YosoOptions(), schedule);

        var weight = objective.ConsistencyWeight(tensor(new long[] { 0, 999 })).data<float>().ToArray();

        Assert.That(weight[0], Is.EqualTo(5f), "t = 0 can't be lowered");
        Assert.That(weight[1], Is.Zero, "a zero-terminal-SNR schedule holds no signal at the last timestep");
    }

    [Test]
    public void Clean_of_a_perfect_network_is_the_clean_picture()
    {
        using var schedule = Schedule();
        var objective = new YosoObjective(new YosoOptions(), schedule);
        using var x = randn(3, 2, 4, 4);
        using var noise = randn(3, 2, 4, 4);
        using var t = tensor(new long[] { 10, 500, 999 });
        using var xt = schedule.AddNoise(x, noise, t);

        var clean = objective.Clean((_, _, _) => schedule.Velocity(x, noise, t), xt, t, zeros(1));

        Assert.That((clean - x).abs().max().item<float>(), Is.LessThan(1e-3), "c_skip leaves 2e-5 of x_t at t = 10");
    }

    static double Softplus(double v) => Math.Log(1 + Math.Exp(v));

    static TorchSchedule Schedule() => new(new NoiseSchedule(new ScheduleConfig
    {
        BetaSchedule = BetaSchedule.SquaredCosCapV2,
        Prediction = PredictionType.VPrediction,
        ZeroTerminalSnr = true,
    }));
}
