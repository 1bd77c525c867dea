using NUnit.Framework;
using TorchSharp;
using Yoso.Training.Losses;
using Yoso.Training.Tests.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Losses;

/// <summary>The objective's formulas against the intermediates that the released training script's own functions gave.</summary>
public sealed class YosoObjectiveGoldenTest
{
    const string Model = "pipelines/tiny-sd15";

    [TestCase("yoso_step_a", PredictionType.Epsilon)]
    [TestCase("yoso_step_b_official_init", PredictionType.Epsilon)]
    [TestCase("yoso_step_c_v", PredictionType.VPrediction)]
    public void Objective_equals_the_released_script(string name, PredictionType prediction)
    {
        using var scope = NewDisposeScope();
        var golden = GoldenCase.Open($"cases/{name}.safetensors", Model);
        var config = ScheduleConfigJson.Read(GoldenFiles.Require(Model + "/scheduler/scheduler_config.json"));
        using var schedule = new TorchSchedule(new NoiseSchedule(config with { Prediction = prediction }));
        var objective = new YosoObjective(new YosoOptions(), schedule);
        var t = golden["in.timesteps"];

        var y = objective.Clean((_, _, _) => golden["mid.model_pred"], golden["mid.noisy_latents"], t, t);
        var discriminator = objective.Discriminator(golden["mid.D_real_logits"], golden["mid.D_fake_logits"]);
        var generator = objective.Generator(
            golden["mid.pred_x_0"], golden["in.latents"], t, [(golden["mid.pred_x0_z"], golden["mid.target_z"])], golden["mid.G_logits"]);

        Check(golden, "mid.noisy_latents", schedule.AddNoise(golden["in.latents"], golden["in.noise"], t));
        Check(golden, "mid.pred_x_0", y);
        Check(golden, "out.D_loss", discriminator);
        Check(golden, "out.con_loss", generator.Consistency);
        Check(golden, "out.kl_loss", generator.Kl);
        Check(golden, "out.errG_gan", generator.Gan);
        Check(golden, "out.G_loss", generator.Total);
    }

    // Relative to each tensor's largest value, as the reference states for losses and activations.
    static void Check(GoldenCase golden, string name, Tensor found)
    {
        var wanted = golden[name];
        var difference = (found - wanted).abs().max() / wanted.abs().max();
        Assert.That(difference.item<float>(), Is.LessThanOrEqualTo(1e-4), $"{golden.Id} {name}");
    }
}
