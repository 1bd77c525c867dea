#nullable enable
using System;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class NoiseLevelTest
    {
        const string StableDiffusion = @"{""_class_name"":""PNDMScheduler"",""beta_schedule"":""scaled_linear"",""beta_start"":0.00085,""beta_end"":0.012}";

        [Test]
        public void AddNoiseVelocityAndBack_EqualDiffusers()
        {
            var golden = GoldenCase.Require("add_noise");
            var schedule = NoiseScheduleTest.Parse(StableDiffusion);
            var timesteps = golden.Integers("in.timestep");
            var (clean, noise) = (golden.Floats("in.x0"), golden.Floats("in.noise"));
            var (noisy, velocity) = (new float[clean.Length], new float[clean.Length]);
            var (fromEpsilon, fromVelocity) = (new float[clean.Length], new float[clean.Length]);

            var part = clean.Length / timesteps.Length;
            for (var i = 0; i < timesteps.Length; i++)
            {
                var (level, range) = (schedule.Level(timesteps[i]), (i * part)..((i + 1) * part));
                level.AddNoise(clean.AsSpan()[range], noise.AsSpan()[range], noisy.AsSpan()[range]);
                level.Velocity(clean.AsSpan()[range], noise.AsSpan()[range], velocity.AsSpan()[range]);
                level.ToClean(PredictionType.Epsilon, noisy.AsSpan()[range], noise.AsSpan()[range], fromEpsilon.AsSpan()[range]);
                level.ToClean(PredictionType.VPrediction, noisy.AsSpan()[range], velocity.AsSpan()[range], fromVelocity.AsSpan()[range]);
            }

            Assert.That(noisy, Is.EqualTo(golden.Floats("out.noisy")).Within(2e-5f));
            Assert.That(velocity, Is.EqualTo(golden.Floats("out.velocity")).Within(2e-5f));
            Assert.That(fromEpsilon, Is.EqualTo(golden.Floats("out.x0_from_eps")).Within(2e-5f));
            Assert.That(fromVelocity, Is.EqualTo(golden.Floats("out.x0_from_v")).Within(2e-5f));
        }

        [Test]
        public void ToClean_OfASampleIsTheOutput()
        {
            var clean = new float[2];

            new NoiseLevel(0, 1).ToClean(PredictionType.Sample, new[] { 5f, 5f }, new[] { 1f, 2f }, clean);

            Assert.That(clean, Is.EqualTo(new[] { 1f, 2f }));
        }

        [Test]
        public void ToClean_RefusesEpsilonWithoutSignal()
        {
            var level = new NoiseLevel(0, 1);

            Assert.That(() => level.ToClean(PredictionType.Epsilon, new float[1], new float[1], new float[1]), Throws.InvalidOperationException);
        }
    }
}
