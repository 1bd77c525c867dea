#nullable enable
using System.Text.Json;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class ScheduleConfigJsonTest
    {
        [Test]
        public void Write_ReadsBackEqual()
        {
            var config = new ScheduleConfig
            {
                ClassName = "LCMScheduler",
                BetaSchedule = BetaSchedule.SquaredCosCapV2,
                BetaStart = 0.001,
                BetaEnd = 0.03,
                ZeroTerminalSnr = true,
                Prediction = PredictionType.VPrediction,
                Spacing = TimestepSpacing.Trailing,
                StepsOffset = 1,
                ClipRange = 2,
                OriginalSteps = 100,
            };

            using var document = JsonDocument.Parse(ScheduleConfigJson.Write(config));
            var read = ScheduleConfigJson.Read(document.RootElement, "written");

            Assert.That(read, Is.EqualTo(config));
        }

        [Test]
        public void Write_KeepsTrainedBetas()
        {
            var config = new ScheduleConfig { TrainSteps = 2, TrainedBetas = new[] { 0.25f, 0.5f } };

            using var document = JsonDocument.Parse(ScheduleConfigJson.Write(config));
            var read = ScheduleConfigJson.Read(document.RootElement, "written");

            Assert.That(read.TrainedBetas, Is.EqualTo(config.TrainedBetas));
        }

        [Test]
        public void Read_KnowsWhichSchedulersClipByDefault()
        {
            using var ddpm = JsonDocument.Parse(@"{""_class_name"":""DDPMScheduler""}");
            using var lcm = JsonDocument.Parse(@"{""_class_name"":""LCMScheduler""}");

            Assert.That(ScheduleConfigJson.Read(ddpm.RootElement, "").ClipRange, Is.EqualTo(1f));
            Assert.That(ScheduleConfigJson.Read(lcm.RootElement, "").ClipRange, Is.Null);
        }
    }
}
