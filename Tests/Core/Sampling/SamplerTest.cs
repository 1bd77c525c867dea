#nullable enable
using System;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class SamplerTest
    {
        const string StableDiffusion = @"""beta_schedule"":""scaled_linear"",""beta_start"":0.00085,""beta_end"":0.012,""steps_offset"":1,""clip_sample"":false";

        [TestCase("epsilon")]
        [TestCase("v_prediction")]
        [TestCase("sample")]
        public void Step_EqualsLcmSchedulerStep(string prediction)
        {
            var golden = GoldenCase.Require($"lcm_step_{prediction}");
            var plan = StepPlan.For(Schedule("LCMScheduler", prediction), 4);
            var noise = new RecordedNoise(golden.Floats("in.sample_0"));
            var sampler = new Sampler(golden.Floats("in.sample_0").Length);

            sampler.Start(plan, noise);

            for (var i = 0; i < plan.Count; i++)
            {
                if (golden.Has($"in.noise_{i}"))
                    noise.Add(golden.Floats($"in.noise_{i}"));
                golden.Floats($"in.sample_{i}").CopyTo(sampler.Sample);
                sampler.Step(i, golden.Floats($"in.model_output_{i}"));
                Assert.That(plan[i].Timestep, Is.EqualTo(golden.Integers($"in.timestep_{i}")[0]));
                AssertClose(sampler.Clean, golden.Floats($"out.denoised_{i}"), $"denoised {i}");
                AssertClose(sampler.Sample, golden.Floats($"out.prev_{i}"), $"prev {i}");
            }
        }

        [Test, Combinatorial]
        public void Sprite_EqualsThePipeline([Values("epsilon", "v_prediction", "sample")] string prediction, [Values(1, 2)] int steps)
        {
            var golden = GoldenCase.Require($"sprite_{prediction}_n{steps}");
            var plan = StepPlan.For(Schedule("LCMScheduler", prediction), steps);
            var noise = new RecordedNoise(golden.Floats("in.latents"));
            if (steps == 2)
                noise.Add(golden.Floats("in.noise_0"));
            var sampler = new Sampler(golden.Floats("in.latents").Length);

            sampler.Start(plan, noise);
            for (var i = 0; i < steps; i++)
            {
                sampler.Step(i, golden.Floats($"mid.step{i}.model_output"));
                AssertClose(sampler.Clean, golden.Floats($"mid.step{i}.denoised"), $"denoised {i}");
                AssertClose(sampler.Sample, golden.Floats($"mid.step{i}.prev_sample"), $"prev {i}");
            }

            AssertClose(sampler.Sample, golden.Floats("out.rgba"), "rgba");
            Assert.That(noise.Left, Is.Zero);
        }

        [TestCase(PredictionType.Epsilon)]
        [TestCase(PredictionType.VPrediction)]
        [TestCase(PredictionType.Sample)]
        public void Deterministic_FindsTheCleanSampleOfAPerfectNetwork(PredictionType prediction)
        {
            var config = new ScheduleConfig { Prediction = prediction, ZeroTerminalSnr = prediction != PredictionType.Epsilon };
            var plan = StepPlan.Deterministic(new NoiseSchedule(config), 50);
            var clean = SeededNoiseTest.Draw(new SeededNoise(3), 64);
            var sampler = new Sampler(64);

            sampler.Start(plan, new SeededNoise(4));
            if (prediction == PredictionType.Epsilon)
                plan[0].From.AddNoise(clean, sampler.Sample, sampler.Sample);
            for (var i = 0; i < plan.Count; i++)
                sampler.Step(i, PerfectOutput(plan[i].From, prediction, sampler.Sample, clean));

            Assert.That(sampler.Sample.ToArray(), Is.EqualTo(clean).Within(1e-3f));
        }

        [Test]
        public void Start_WithAMeanIsTheInformativePrior()
        {
            var plan = StepPlan.Renoised(Schedule("DDPMScheduler", "v_prediction"), 1);
            var noise = SeededNoiseTest.Draw(new SeededNoise(1), 32);
            var mean = Enumerable.Repeat(2f, 16).ToArray();
            var sampler = new Sampler(32);

            sampler.Start(plan, new SeededNoise(1), mean);

            var level = plan.Schedule.Level(999);
            Assert.That(sampler.Sample.ToArray(), Is.EqualTo(noise.Select(n => level.Alpha * 2 + level.Sigma * n)).Within(1e-6f));
        }

        [Test]
        public void Step_ClampsTheCleanSampleWhereTheConfigSaysSo()
        {
            var plan = StepPlan.Renoised(new NoiseSchedule(new ScheduleConfig { Prediction = PredictionType.Sample, ClipRange = 1 }), 1);
            var sampler = new Sampler(3);

            sampler.Start(plan, new SeededNoise(0));
            sampler.Step(0, new[] { -3f, 0.5f, 3f });

            Assert.That(sampler.Sample.ToArray(), Is.EqualTo(new[] { -1f, 0.5f, 1f }));
        }

        [Test]
        public void Step_RefusesAWrongLengthAndAMissingStart()
        {
            var sampler = new Sampler(4);

            Assert.That(() => sampler.Step(0, new float[4]), Throws.InvalidOperationException);
            sampler.Start(StepPlan.Renoised(Schedule("DDPMScheduler", "sample"), 1), new SeededNoise(0));
            Assert.That(() => sampler.Step(0, new float[3]), Throws.ArgumentException.With.Message.Contains("4 values wanted, 3 given"));
        }

        [Test]
        public void StartAndStep_AllocateNothing()
        {
            var plan = StepPlan.For(Schedule("LCMScheduler", "v_prediction"), 2);
            var (sampler, noise, output) = (new Sampler(4096), new SeededNoise(0), new float[4096]);
            Run(sampler, plan, noise, output);

            var before = GC.GetAllocatedBytesForCurrentThread();
            Run(sampler, plan, noise, output);

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        }

        static void Run(Sampler sampler, StepPlan plan, INoise noise, float[] output)
        {
            sampler.Start(plan, noise);
            for (var i = 0; i < plan.Count; i++)
                sampler.Step(i, output);
        }

        static float[] PerfectOutput(NoiseLevel level, PredictionType prediction, Span<float> sample, float[] clean)
        {
            var output = (float[])clean.Clone();
            for (var i = 0; i < output.Length; i++)
            {
                var noise = (sample[i] - level.Alpha * clean[i]) / level.Sigma;
                if (prediction == PredictionType.Epsilon)
                    output[i] = noise;
                else if (prediction == PredictionType.VPrediction)
                    output[i] = level.Alpha * noise - level.Sigma * clean[i];
            }
            return output;
        }

        internal static NoiseSchedule Schedule(string className, string prediction, string more = "") =>
            NoiseScheduleTest.Parse($@"{{""_class_name"":""{className}"",{StableDiffusion},""prediction_type"":""{prediction}""{more}}}");

        /// <summary>The tolerance of the golden scheduler steps.</summary>
        internal static void AssertClose(ReadOnlySpan<float> actual, float[] wanted, string name)
        {
            Assert.That(actual.Length, Is.EqualTo(wanted.Length), name);
            for (var i = 0; i < wanted.Length; i++)
                if (Math.Abs(actual[i] - wanted[i]) > 2e-5 + 1e-5 * Math.Abs(wanted[i]))
                    Assert.Fail($"{name}[{i}]: {wanted[i]:r} wanted, {actual[i]:r} found");
        }
    }
}
