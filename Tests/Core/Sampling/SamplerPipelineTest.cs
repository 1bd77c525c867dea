#nullable enable
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    /// <summary>Golden group 6: whole diffusers pipelines, fed with the network outputs that were recorded.</summary>
    sealed class SamplerPipelineTest
    {
        const string Trailing = @",""timestep_spacing"":""trailing""";

        [TestCase("lcm_sd15_n1_g1.0", 1, 1)]
        [TestCase("lcm_sd15_n2_g1.0", 2, 1)]
        [TestCase("lcm_sd15_n4_g1.0", 4, 1)]
        [TestCase("lcm_sd15_n1_g1.5", 1, 1.5f)]
        [TestCase("lcm_sd15_n2_g1.5", 2, 1.5f)]
        [TestCase("lcm_sd15_n4_g1.5", 4, 1.5f)]
        [TestCase("lcm_sd15_n2_g1.5_batch2", 2, 1.5f)]
        [TestCase("sdxl_lcm_n2_g1.5", 2, 1.5f)]
        public void Lcm_EqualsDiffusers(string id, int steps, float guidance)
        {
            Replay(GoldenCase.Require(id), StepPlan.For(SamplerTest.Schedule("LCMScheduler", "epsilon"), steps), guidance);
        }

        [TestCase("lcm_sd15_v_n2_g1.0", 2)]
        [TestCase("lcm_sd15_v_n1_g1.0_seedonly", 1)]
        public void LcmWithVPrediction_EqualsDiffusers(string id, int steps)
        {
            Replay(GoldenCase.Require(id), StepPlan.For(SamplerTest.Schedule("LCMScheduler", "v_prediction"), steps), 1);
        }

        [TestCase("turbo_n1", 1)]
        [TestCase("turbo_n2", 2)]
        [TestCase("turbo_n4", 4)]
        [TestCase("turbo_n1_batch2", 1)]
        public void Euler_EqualsDiffusers(string id, int steps)
        {
            Replay(GoldenCase.Require(id), StepPlan.For(SamplerTest.Schedule("EulerDiscreteScheduler", "epsilon", Trailing), steps), 1);
        }

        [TestCase("sdxl_turbo_n1", 1)]
        [TestCase("sdxl_turbo_n2", 2)]
        public void EulerAncestral_EqualsDiffusers(string id, int steps)
        {
            Replay(GoldenCase.Require(id), StepPlan.For(SamplerTest.Schedule("EulerAncestralDiscreteScheduler", "epsilon", Trailing), steps), 1);
        }

        [Test, Combinatorial]
        public void PlainOneStep_EqualsTheFormulas([Values("epsilon", "v_prediction")] string prediction, [Values(1, 2)] int batch)
        {
            var golden = GoldenCase.Require($"x0_plain_{prediction}_t999_b{batch}");
            var schedule = SamplerTest.Schedule("DDPMScheduler", prediction);
            var (latents, output) = (golden.Floats("in.latents"), golden.Floats("out.model_output"));

            SamplerTest.AssertClose(OneStep(schedule, null, latents, output), golden.Floats("out.x0"), "x0");
            SamplerTest.AssertClose(OneStep(schedule, BoundaryScalings.Default, latents, output), golden.Floats("out.x0_boundary"), "x0_boundary");
        }

        static float[] OneStep(NoiseSchedule schedule, BoundaryScalings? boundary, float[] latents, float[] output)
        {
            var sampler = new Sampler(latents.Length);
            sampler.Start(StepPlan.Renoised(schedule, 1, boundary), new RecordedNoise(latents));
            sampler.Step(0, output);
            return sampler.Sample.ToArray();
        }

        static void Replay(GoldenCase golden, StepPlan plan, float guidance)
        {
            var draws = golden.Names.Where(name => name.StartsWith("in.draw_") && !name.EndsWith("init")).OrderBy(name => name);
            var noise = new RecordedNoise(draws.Select(golden.Floats).Prepend(Latents(golden)).ToArray());
            var sampler = new Sampler(Latents(golden).Length);

            sampler.Start(plan, noise);
            for (var i = 0; i < plan.Count; i++)
            {
                SamplerTest.AssertClose(sampler.Sample, golden.Floats($"mid.step{i}.unet_sample").Take(sampler.Sample.Length).ToArray(), $"input {i}");
                sampler.Step(i, Guided(golden.Floats($"mid.step{i}.unet_out"), guidance));
                SamplerTest.AssertClose(sampler.Clean, golden.Floats($"mid.step{i}.denoised"), $"denoised {i}");
            }

            SamplerTest.AssertClose(sampler.Sample, golden.Floats("out.latents"), "latents");
        }

        static float[] Latents(GoldenCase golden) => golden.Floats(golden.Has("in.latents") ? "in.latents" : "in.draw_0_init");

        static float[] Guided(float[] output, float guidance) =>
            guidance == 1 ? output : Guidance.Combine(output, guidance).ToArray();
    }
}
