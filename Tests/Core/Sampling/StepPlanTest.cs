#nullable enable
using System;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class StepPlanTest
    {
        const string Betas = @"""beta_schedule"":""scaled_linear"",""beta_start"":0.00085,""beta_end"":0.012,""steps_offset"":1";

        [Test, Combinatorial]
        public void Euler_SigmasEqualDiffusers(
            [Values("Euler", "EulerAncestral")] string scheduler,
            [Values("trailing", "leading", "linspace")] string spacing,
            [Values(1, 2, 4)] int steps)
        {
            var golden = GoldenCase.Require((scheduler == "Euler" ? "euler_" : "euler_ancestral_") + spacing);
            var schedule = NoiseScheduleTest.Parse($@"{{""_class_name"":""{scheduler}DiscreteScheduler"",{Betas},""timestep_spacing"":""{spacing}""}}");

            var plan = StepPlan.For(schedule, steps);

            var sigmas = Enumerable.Range(0, steps).Select(i => plan[i].From.Sigma / plan[i].From.Alpha);
            Assert.That(sigmas, Is.EqualTo(golden.Floats($"out.sigmas_{steps}").Take(steps)).Within(1e-4).Percent);
            Assert.That(plan.StartNoise / plan[0].From.Alpha, Is.EqualTo(golden.Floats($"out.init_noise_sigma_{steps}")[0]).Within(1e-4).Percent);
        }

        [Test]
        public void For_ReadsTheScheduler()
        {
            var lcm = StepPlan.For(Schedule("LCMScheduler"), 4);
            var few = StepPlan.For(Schedule("DDPMScheduler"), 4);
            var many = StepPlan.For(Schedule("DDPMScheduler"), 50);

            Assert.That(lcm.Boundary, Is.Not.Null);
            Assert.That(lcm[1].Timestep, Is.EqualTo(759));
            Assert.That((few.Update, few[1].Timestep), Is.EqualTo((StepUpdate.Renoise, 749)));
            Assert.That((many.Update, many[0].Timestep), Is.EqualTo((StepUpdate.Deterministic, 999)));
        }

        [Test]
        public void Over_RefusesTimestepsThatDoNotFall()
        {
            Assert.That(() => StepPlan.Over(Schedule("DDPMScheduler"), new[] { 499, 499 }, StepUpdate.Renoise), Throws.ArgumentException.With.Message.Contains("499 then 499"));
            Assert.That(() => StepPlan.Over(Schedule("DDPMScheduler"), Array.Empty<int>(), StepUpdate.Renoise), Throws.ArgumentException);
        }

        [Test]
        public void Over_RefusesEpsilonWithoutSignal()
        {
            var schedule = NoiseScheduleTest.Parse(@"{""rescale_betas_zero_snr"":true}");

            Assert.That(() => StepPlan.Renoised(schedule, 1), Throws.ArgumentException.With.Message.Contains("found epsilon"));
        }

        static NoiseSchedule Schedule(string className) => NoiseScheduleTest.Parse($@"{{""_class_name"":""{className}"",{Betas}}}");
    }
}
