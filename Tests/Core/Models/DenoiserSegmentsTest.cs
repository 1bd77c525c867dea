#nullable enable
using System;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class DenoiserSegmentsTest
    {
        [Test]
        public void RunSegment_OneAfterTheOther_GivesThePrediction_ForEachShapeByItself()
        {
            using var folder = new TemporaryFolder();
            using var context = SegmentedBundle.Context();
            using var denoiser = new Denoiser(SegmentedBundle.Write(folder), context);
            Fill(denoiser, new DenoiserShape(1, 2, 2, 1), sample: 1, text: 0.5f);
            denoiser.RunSegment(0, 10);
            Fill(denoiser, new DenoiserShape(1, 4, 6, 1), sample: 3, text: 0.25f);

            denoiser.Predict(20);
            var other = denoiser.Prediction.ToArray();
            denoiser.Prepare(new DenoiserShape(1, 2, 2, 1));
            denoiser.RunSegment(1, 10);
            denoiser.RunSegment(2, 10);

            Assert.That(denoiser.Segments, Is.EqualTo(3));
            Assert.That(other, Has.Length.EqualTo(24).And.All.EqualTo(46.25f));
            Assert.That(denoiser.Prediction.ToArray(), Has.Length.EqualTo(4).And.All.EqualTo(22.5f));
        }

        [Test]
        public void RunSegment_OutOfTurn_IsRefused_AndTheFirstIsAlwaysInTurn()
        {
            using var folder = new TemporaryFolder();
            using var context = SegmentedBundle.Context();
            using var denoiser = new Denoiser(SegmentedBundle.Write(folder), context);
            Fill(denoiser, new DenoiserShape(1, 2, 2, 1), sample: 1, text: 0);
            denoiser.RunSegment(0, 10);

            Assert.That(() => denoiser.RunSegment(2, 10), Throws.InvalidOperationException.With.Message.Contains("segment 2: wanted 0 or 1"));
            Assert.That(() => denoiser.Predict(10), Throws.Nothing);
            Assert.That(denoiser.Prediction[0], Is.EqualTo(22));
        }

        [Test]
        public void Predict_AllocatesNothingOnceWarm()
        {
            using var folder = new TemporaryFolder();
            using var context = SegmentedBundle.Context();
            using var denoiser = new Denoiser(SegmentedBundle.Write(folder), context);
            Fill(denoiser, new DenoiserShape(1, 2, 2, 1), sample: 1, text: 0);
            denoiser.Predict(10);
            denoiser.Predict(10);

            var before = GC.GetAllocatedBytesForCurrentThread();
            denoiser.Predict(10);

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        }

        [Test]
        public void Segments_AreUsedWhereTheyAreWanted()
        {
            using var folder = new TemporaryFolder();
            var bundle = SegmentedBundle.Write(folder);
            File.WriteAllBytes(bundle.GraphPath("unet"), new TinyGraph().ToBytes());
            using var context = GoldenBundle.Context();
            using var denoiser = new Denoiser(bundle, context);

            Assert.That(denoiser.Segments, Is.EqualTo(1));
        }

        [Test]
        public void ASegmentThatIsMissing_IsNamed()
        {
            using var folder = new TemporaryFolder();
            var bundle = SegmentedBundle.Write(folder);
            File.Delete(Path.Combine(bundle.Folder, "unet", "model.segment2of3.onnx"));
            using var context = SegmentedBundle.Context();

            Assert.That(() => new Denoiser(bundle, context), Throws.InstanceOf<ModelFormatException>().With.Message.Contains("model.segment2of3.onnx"));
        }

        [Test]
        public void AnInputThatNoEarlierSegmentGives_IsNamed()
        {
            using var folder = new TemporaryFolder();
            var bundle = SegmentedBundle.Write(folder);
            SegmentedBundle.Add(bundle.Folder, 3, SegmentedBundle.Adding("picture.2", "skip.7", rank: 4, "out_sample"));
            using var context = SegmentedBundle.Context();
            using var denoiser = new Denoiser(bundle, context);

            Assert.That(() => denoiser.Prepare(new DenoiserShape(1, 2, 2, 1)), Throws.InstanceOf<ModelFormatException>().With.Message.Contains("segment3of3").And.Message.Contains("found skip.7"));
        }

        static void Fill(Denoiser denoiser, DenoiserShape shape, float sample, float text)
        {
            denoiser.Prepare(shape);
            denoiser.Sample.Span.Fill(sample);
            denoiser.Context.Fill(text);
        }
    }
}
