#nullable enable
using System;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class DeskTextsTest
    {
        [TestCase(0, 1L, "1 picture, about 1 s and 1 KB")]
        [TestCase(75, 300 * 1024L, "1 picture, about 75 s and 300 KB")]
        [TestCase(600, 12_582_912L, "1 picture, about 10 min and 12.0 MB")]
        [TestCase(9000, 5_368_709_120L, "1 picture, about 2.5 h and 5.0 GB")]
        public void AnEstimate_IsInUnitsThatFit(int seconds, long bytes, string expected)
        {
            var desk = new DeskPlayer().WithDraft(1);

            desk.Do(new DraftWasRead(desk.State.Reading with { Estimate = new DraftEstimate(TimeSpan.FromSeconds(seconds), bytes) }));

            Assert.That(DeskTexts.Estimate(desk.State), Is.EqualTo(expected));
        }

        [Test]
        public void Pictures_AreCountedWithThoseFromTheGrid()
        {
            var desk = DeskPlayer.WithPictures(1500).Do(new Vary(4));

            Assert.That(DeskTexts.Estimate(desk.State), Is.EqualTo("1,504 pictures"));
            Assert.That(PictureTexts.Counts(desk.State), Is.EqualTo("1,500 of 1,500 shown, 1 selected, 0 kept"));
        }

        [Test]
        public void APicture_TellsWhatWasAskedFor()
        {
            var item = new BatchItem
            {
                Request = new TextureRequest { Prompt = "a key", Seed = 7, Width = 64, Height = 32 },
                Kind = TextureKind.Sprite,
                Scale = 2,
                Styles = new[] { new StyleUse("ink.safetensors", 0.5f) },
            };
            var picture = new DeskPicture("k", item) { Stage = PictureStage.Failed, Problem = "too large" };

            Assert.That(PictureTexts.Facts(picture).Split('\n'), Is.EqualTo(new[] { "a key", "seed 7", "kind sprite", "64x32", "2 times enlarged", "style ink.safetensors at 0.5", "failed: too large" }));
            Assert.That(PictureTexts.Caption(picture), Is.EqualTo("#7 a key"));
            Assert.That(PictureTexts.Mark(picture, Verdict.Kept), Is.EqualTo("failed"));
        }
    }
}
