#nullable enable
using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class DiffusionSegmentsTest
    {
        [TestCase(2, TestName = "Step_ThatAnotherOfItsSizeCameInto_IsRight")]
        [TestCase(4, TestName = "Step_ThatAnotherOfOtherSizeCameInto_IsRight")]
        public void Step_ThatAnotherCameInto(int otherSide)
        {
            using var folder = new TemporaryFolder();
            using var context = SegmentedBundle.Context();
            using var denoiser = new Denoiser(SegmentedBundle.Write(folder), context);
            var diffusion = new Diffusion(denoiser);
            var plan = StepPlan.For(new NoiseSchedule(new ScheduleConfig()), 1);
            var (first, second) = (Conditioned(2, 0.5f), Conditioned(otherSide, -1));
            var wanted = Whole(diffusion, plan, first, 1);
            var otherWanted = Whole(diffusion, plan, second, -2);
            var (run, other) = (Begin(plan, first, 1), Begin(plan, second, -2));

            diffusion.Step(0, 0, plan, run, first);
            diffusion.Step(0, 1, plan, run, first);
            diffusion.Step(0, 0, plan, other, second);
            diffusion.Step(0, 2, plan, run, first);
            diffusion.Step(0, 1, plan, other, second);
            diffusion.Step(0, 2, plan, other, second);

            Assert.That(run.Sample.ToArray(), Is.EqualTo(wanted));
            Assert.That(other.Sample.ToArray(), Is.EqualTo(otherWanted));
            Assert.That(wanted[0], Is.Not.EqualTo(otherWanted[0]));
        }

        static float[] Whole(Diffusion diffusion, StepPlan plan, Conditioning conditioning, float noise)
        {
            return diffusion.Run(plan, conditioning, Noise(conditioning, noise), CancellationToken.None).ToArray();
        }

        static Sampler Begin(StepPlan plan, Conditioning conditioning, float noise)
        {
            var sampler = new Sampler(conditioning.Width * conditioning.Height);
            sampler.Start(plan, Noise(conditioning, noise), conditioning.PriorMean);
            return sampler;
        }

        static GivenNoise Noise(Conditioning conditioning, float noise)
        {
            return new GivenNoise(new[] { Enumerable.Repeat(noise, conditioning.Width * conditioning.Height).ToArray() });
        }

        static Conditioning Conditioned(int side, float text)
        {
            return new Conditioning(new[] { new Embedding(new[] { text }, 1) }, Array.Empty<Embedding>(), side, side);
        }
    }
}
