#nullable enable
using System;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class DenoiserTest
    {
        [TestCase("tiny-sd15")]
        [TestCase("tiny-sd-turbo")]
        [TestCase("tiny-sprite")]
        public void Predict_EqualsDiffusers(string pipeline)
        {
            using var context = GoldenBundle.Context();
            using var denoiser = new Denoiser(GoldenBundle.Open(pipeline + "-onnx"), context);
            var ids = GoldenIndex.Ids(3, "unet_" + pipeline + "_").Where(HasWholeTimestep).ToArray();

            foreach (var id in ids)
                Assert.That(Run(denoiser, id), Is.EqualTo(GoldenCase.Require(id).Floats("out.sample")).Within(Tolerance(id)), id);

            TestContext.Progress.WriteLine($"{pipeline} unet through ONNX Runtime: {ids.Length} golden cases");
            Assert.That(ids, Is.Not.Empty);
        }

        [Test]
        public void Predict_AllocatesNothingOnceWarm()
        {
            using var context = GoldenBundle.Context();
            using var denoiser = new Denoiser(GoldenBundle.Open("tiny-sprite-onnx"), context);
            denoiser.Prepare(new DenoiserShape(1, 16, 16, 10));
            denoiser.Predict(999);

            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 10; i++)
                denoiser.Predict(999);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.That(allocated, Is.Zero);
        }

        [Test]
        public void Predict_AfterAnotherShape_IsTheSame()
        {
            using var context = GoldenBundle.Context();
            using var denoiser = new Denoiser(GoldenBundle.Open("tiny-sd15-onnx"), context);

            var first = Run(denoiser, "unet_tiny-sd15_1x8x8_i64_500");
            Run(denoiser, "unet_tiny-sd15_1x8x16_i64_500");
            var again = Run(denoiser, "unet_tiny-sd15_1x8x8_i64_500");

            Assert.That(again, Is.EqualTo(first));
        }

        [Test]
        public void Sample_BeforePrepare_IsRefused()
        {
            using var context = GoldenBundle.Context();
            using var denoiser = new Denoiser(GoldenBundle.Open("tiny-sprite-onnx"), context);

            Assert.That(() => denoiser.Sample, Throws.InvalidOperationException);
        }

        static bool HasWholeTimestep(string id)
        {
            var shapes = GoldenIndex.Case(id).GetProperty("shapes");
            return shapes.GetProperty("in.timestep")[0].GetString() == "int64"
                && shapes.TryGetProperty("out.sample", out _)
                && GoldenCase.Require(id).Integers("in.timestep").Distinct().Count() == 1;
        }

        static float[] Run(Denoiser denoiser, string id)
        {
            var golden = GoldenCase.Require(id);
            var shapes = GoldenIndex.Case(id).GetProperty("shapes");
            var sample = shapes.GetProperty("in.sample");
            var tokens = shapes.GetProperty("in.encoder_hidden_states")[2].GetInt32();
            denoiser.Prepare(new DenoiserShape(sample[1].GetInt32(), sample[3].GetInt32(), sample[4].GetInt32(), tokens));
            golden.Floats("in.sample").CopyTo(denoiser.Sample);
            golden.Floats("in.encoder_hidden_states").CopyTo(denoiser.Context);
            denoiser.Predict(golden.Integers("in.timestep")[0]);
            return denoiser.Prediction.ToArray();
        }

        static float Tolerance(string id)
        {
            return GoldenIndex.Case(id).TryGetProperty("recommended_atol", out var tolerance) ? tolerance.GetSingle() : 4e-5f;
        }
    }
}
