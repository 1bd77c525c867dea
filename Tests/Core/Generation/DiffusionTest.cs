#nullable enable
using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class DiffusionTest
    {
        [TestCase("tiny-sd15-onnx", "lcm_sd15_")]
        [TestCase("tiny-sd-turbo-onnx", "turbo_")]
        public void Run_EqualsDiffusersPipelines(string pipeline, string cases)
        {
            using var golden = new GoldenPipeline(pipeline);
            var ids = GoldenIndex.Ids(6, cases);

            foreach (var id in ids)
            {
                var tolerance = GoldenIndex.Case(id).GetProperty("recommended_atol").GetProperty("latents").GetSingle();
                Assert.That(golden.Latents(id), Is.EqualTo(GoldenCase.Require(id).Floats("out.latents")).Within(tolerance), id);
            }

            TestContext.Progress.WriteLine($"{pipeline}: latents of {ids.Length} golden pipeline cases");
            Assert.That(ids, Is.Not.Empty);
        }

        [TestCase("epsilon", 1)]
        [TestCase("epsilon", 2)]
        [TestCase("v_prediction", 1)]
        [TestCase("v_prediction", 2)]
        [TestCase("sample", 1)]
        [TestCase("sample", 2)]
        public void Run_EqualsTheSpritePipeline(string prediction, int steps)
        {
            var id = $"sprite_{prediction}_n{steps}";
            var golden = GoldenCase.Require(id);
            using var context = GoldenBundle.Context();
            using var denoiser = new Denoiser(GoldenBundle.Open("tiny-sprite-onnx"), context);
            var embedding = new Embedding(golden.Floats("in.encoder_hidden_states"), 10);
            var side = GoldenIndex.Case(id).GetProperty("shapes").GetProperty("in.latents")[3].GetInt32();
            var noise = new GivenNoise(golden.Names.Where(name => name == "in.latents" || name.StartsWith("in.noise", StringComparison.Ordinal)).OrderBy(name => name).Select(golden.Floats));

            var latents = new Diffusion(denoiser)
                .Run(SpritePlan(prediction, steps), new Conditioning(new[] { embedding }, Array.Empty<Embedding>(), side, side), noise, CancellationToken.None)
                .ToArray();

            var tolerance = GoldenIndex.Case(id).GetProperty("recommended_atol").GetProperty("latents").GetSingle();
            Assert.That(latents, Is.EqualTo(golden.Floats("out.rgba")).Within(tolerance));
        }

        /// <summary>The pipeline's own schedule under LCMScheduler.</summary>
        static StepPlan SpritePlan(string prediction, int steps)
        {
            var path = System.IO.Path.Combine(GoldenFiles.Require("pipelines/tiny-sprite-onnx"), "scheduler", "scheduler_config.json");
            var type = prediction == "epsilon" ? PredictionType.Epsilon : prediction == "sample" ? PredictionType.Sample : PredictionType.VPrediction;
            return StepPlan.For(new NoiseSchedule(ScheduleConfigJson.Read(path) with { ClassName = "LCMScheduler", Prediction = type }), steps);
        }
    }
}
