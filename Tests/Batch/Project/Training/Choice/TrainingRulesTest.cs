#nullable enable
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class TrainingRulesTest
    {
        static readonly TrainingChoice Good = new()
        {
            Name = "handheld",
            Trigger = "handheld style",
            Licence = "CC0-1.0",
            Pictures = Enumerable.Range(0, 12).Select(i => new TrainingPicture($"{i}.png", "a door")).ToArray(),
        };

        static readonly TestCaseData[] Bad =
        {
            new(Good with { Name = "" }, "Name: wanted a file name"),
            new(Good with { Name = "a/b" }, "found \"a/b\""),
            new(Good with { Name = ".hidden" }, "Name"),
            new(Good with { Pictures = Good.Pictures.Take(1).ToArray() }, "found 1"),
            new(Good with { Rank = 0 }, "Rank: wanted 1 to 256, found 0"),
            new(Good with { Steps = 0 }, "Steps"),
            new(Good with { Base = "/nowhere/sd" }, "Base model"),
        };

        static readonly TestCaseData[] Doubtful =
        {
            new(Good with { Pictures = Good.Pictures.Take(3).ToArray() }, "3 pictures"),
            new(Good with { Pictures = Good.Pictures.Select((picture, i) => i < 2 ? picture with { Caption = "" } : picture).ToArray() }, "2 of 12 pictures have no caption: the trigger"),
            new(Good with { Trigger = "" }, "No trigger words"),
            new(Good with { Licence = "" }, "No licence"),
        };

        [Test]
        public void AWholeChoice_CanBeStartedWithoutDoubt()
        {
            Assert.That(TrainingRules.Problems(Good), Is.Empty);
            Assert.That(TrainingRules.Doubts(Good), Is.Empty);
        }

        [TestCaseSource(nameof(Bad))]
        public void WhatCannotBe_IsToldBeforeTheStart(TrainingChoice choice, string problem)
        {
            Assert.That(TrainingRules.Problems(choice), Has.One.Items.And.Some.Contains(problem));
        }

        [TestCaseSource(nameof(Doubtful))]
        public void WhatIsSeldomMeant_IsADoubt(TrainingChoice choice, string doubt)
        {
            Assert.That(TrainingRules.Problems(choice), Is.Empty);
            Assert.That(TrainingRules.Doubts(choice), Has.One.Items.And.Some.Contains(doubt));
        }
    }
}
