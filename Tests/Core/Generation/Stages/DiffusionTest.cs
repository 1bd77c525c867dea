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
        public void Run_EqualsDiffusersPipelines(string name, string cases)
        {
            using var pipeline = new GoldenPipeline(name);
            using var decoder = new VaeDecoder(pipeline.Bundle, pipeline.Context);
            var ids = GoldenIndex.Ids(6, cases);

            foreach (var id in ids)
                AssertEqual(id, pipeline.Latents(id), decoder);

            TestContext.Progress.WriteLine($"{name}: {ids.Length} golden pipeline cases, latents and pictures");
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

        static void AssertEqual(string id, float[] latents, VaeDecoder decoder)
        {
            var golden = GoldenCase.Require(id);
            var tolerance = GoldenIndex.Case(id).GetProperty("recommended_atol");
            Assert.That(latents, Is.EqualTo(golden.Floats("out.latents")).Within(tolerance.GetProperty("latents").GetSingle()), id);

            var pictures = GoldenPipeline.Parts(latents, 4 * 8 * 8).Select(part => decoder.Decode(part, 64, 64).ToArray()).SelectMany(planes => planes).ToArray();
            if (golden.Has("out.image"))
                Assert.That(pictures, Is.EqualTo(golden.Floats("out.image")).Within(tolerance.GetProperty("image").GetSingle()), id);

            Assert.That(GoldenPipeline.Bytes(latents, decoder), Is.EqualTo(golden.Bytes("out.image_u8")).Within(1), id);
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
