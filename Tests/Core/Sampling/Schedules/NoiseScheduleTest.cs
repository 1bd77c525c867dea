#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace Yoso.Tests
{
    /// <summary>Golden group 7: tables of diffusers 0.33.1, equal to the last bit.</summary>
    sealed class NoiseScheduleTest
    {
        [Test, Combinatorial]
        public void Tables_EqualDiffusers(
            [Values("scaled_linear_0.00085_0.012", "linear_0.0001_0.02", "squaredcos_cap_v2_0.0001_0.02", "linear_0.00085_0.012")] string name,
            [Values] bool zeroSnr)
        {
            var golden = GoldenCase.Require("table_" + name + (zeroSnr ? "_zsnr" : ""));
            var parts = name.Split('_');
            var json = $@"{{""beta_schedule"":""{string.Join("_", parts[..^2])}"",""beta_start"":{parts[^2]},""beta_end"":{parts[^1]},""rescale_betas_zero_snr"":{(zeroSnr ? "true" : "false")}}}";

            var schedule = Parse(json);

            Assert.That(schedule.Betas.ToArray(), Is.EqualTo(golden.Floats("out.betas")), "betas");
            Assert.That(schedule.AlphaBar.ToArray(), Is.EqualTo(golden.Floats("out.alphas_cumprod")), "alphaBar");
            Assert.That(Table(schedule.Alpha), Is.EqualTo(golden.Floats("out.alpha")), "alpha");
            Assert.That(Table(schedule.Sigma), Is.EqualTo(golden.Floats("out.sigma")), "sigma");
        }

        [TestCase("tiny-sd15", "PNDMScheduler", PredictionType.Epsilon)]
        [TestCase("tiny-sd-turbo", "EulerDiscreteScheduler", PredictionType.Epsilon)]
        [TestCase("tiny-sdxl-turbo", "EulerAncestralDiscreteScheduler", PredictionType.Epsilon)]
        [TestCase("tiny-sprite", "DDPMScheduler", PredictionType.VPrediction)]
        [TestCase("tiny-pixart", "DPMSolverMultistepScheduler", PredictionType.Epsilon)]
        public void FromConfig_ReadsDiffusersFolders(string pipeline, string className, PredictionType prediction)
        {
            var schedule = NoiseSchedule.FromConfig(GoldenFiles.Require($"pipelines/{pipeline}/scheduler/scheduler_config.json"));

            Assert.That(schedule.Config.ClassName, Is.EqualTo(className));
            Assert.That(schedule.Prediction, Is.EqualTo(prediction));
            Assert.That(schedule.TrainSteps, Is.EqualTo(1000));
        }

        [Test]
        public void FromConfig_TakesTrainedBetas()
        {
            var schedule = Parse(@"{""trained_betas"":[0.5,0.5]}");

            Assert.That(schedule.AlphaBar.ToArray(), Is.EqualTo(new[] { 0.5f, 0.25f }));
        }

        [Test]
        public void EulerWithZeroTerminalSnr_KeepsATraceOfSignal()
        {
            var schedule = Parse(@"{""_class_name"":""EulerDiscreteScheduler"",""rescale_betas_zero_snr"":true}");

            Assert.That(schedule.AlphaBar[999], Is.EqualTo(1f / (1 << 24)));
        }

        [TestCase(-1)]
        [TestCase(1000)]
        public void Alpha_RefusesTimestepsOutsideTheTable(int timestep)
        {
            var schedule = Parse("{}");

            Assert.That(() => schedule.Alpha(timestep), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        [TestCase(@"{""beta_schedule"":""sigmoid""}", "beta_schedule: one of linear, scaled_linear, squaredcos_cap_v2 wanted, found \"sigmoid\"")]
        [TestCase(@"{""prediction_type"":""flow""}", "prediction_type: one of epsilon, v_prediction, sample wanted, found \"flow\"")]
        [TestCase(@"{""_class_name"":""FlowMatchEulerDiscreteScheduler""}", "found \"FlowMatchEulerDiscreteScheduler\"")]
        [TestCase(@"{""num_train_timesteps"":0}", "num_train_timesteps: a whole number from 1 wanted, found 0")]
        [TestCase(@"{""beta_start"":""small""}", "beta_start: a number wanted, found \"small\"")]
        [TestCase(@"{""trained_betas"":[1,""x""]}", "trained_betas: a list of numbers wanted")]
        [TestCase(@"{""thresholding"":true}", "thresholding false wanted, found true")]
        [TestCase("[]", "a JSON object wanted, found Array")]
        public void FromConfig_NamesWhatIsWantedAndFound(string json, string message)
        {
            Assert.That(() => Parse(json), Throws.InstanceOf<ModelFormatException>().With.Message.Contains(message));
        }

        [Test]
        public void FromConfig_NamesAMissingFile()
        {
            var path = Path.Combine(TestContext.CurrentContext.TestDirectory, "no-such-config.json");

            Assert.That(() => NoiseSchedule.FromConfig(path), Throws.InstanceOf<ModelFormatException>().With.Message.Contains(path));
        }

        internal static NoiseSchedule Parse(string json)
        {
            using var document = JsonDocument.Parse(json);
            return NoiseSchedule.FromConfig(document.RootElement, "test.json");
        }

        static float[] Table(Func<int, float> value) => Enumerable.Range(0, 1000).Select(value).ToArray();
    }
}
