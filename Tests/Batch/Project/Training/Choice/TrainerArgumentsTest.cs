#nullable enable
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class TrainerArgumentsTest
    {
        static readonly RunPlaces Run = new("runs/handheld");

        [Test]
        public void EveryOption_IsGiven()
        {
            var choice = new TrainingChoice { Base = "sd", Rank = 16, Steps = 900, Trigger = "handheld style", Licence = "CC0-1.0", Objective = TrainingObjective.Diffusion, SavesMemory = true };

            Assert.That(TrainerArguments.Of(choice, "trainer", Run), Is.EqualTo(new[]
            {
                "run", "-c", "Release", "--project", "trainer", "--", "lora", "--base", "sd", "--data", Run.Pictures, "--out", Run.Folder, "--rank", "16", "--alpha", "16",
                "--steps", "900", "--trigger", "handheld style", "--licence", "CC0-1.0", "--objective", "Diffusion", "--bf16", "--recompute",
            }));
        }

        [Test]
        public void WhatIsLeftEmpty_IsLeftToTheTrainer()
        {
            var arguments = TrainerArguments.Of(new TrainingChoice(), "trainer", Run);

            Assert.That(arguments, Has.None.AnyOf("--base", "--trigger", "--licence", "--bf16", "--recompute", ""));
        }
    }
}
