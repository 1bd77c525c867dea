#nullable enable
using System.IO;
using System.Linq;
using Microsoft.ML.OnnxRuntime.Tensors;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class NetworkTest
    {
        [TestCase(TensorElementType.Float, TensorElementType.Int64, new[] { -1 })]
        [TestCase(TensorElementType.Float, TensorElementType.Int64, new[] { 1 })]
        [TestCase(TensorElementType.Float, TensorElementType.Float, new int[0])]
        [TestCase(TensorElementType.Float, TensorElementType.Int32, new int[0])]
        [TestCase(TensorElementType.Float16, TensorElementType.Float16, new[] { 1 })]
        [TestCase(TensorElementType.Float16, TensorElementType.Float, new int[0])]
        public void Tensors_TakeTheTypesAndRanksOfTheGraph(TensorElementType sample, TensorElementType timestep, int[] shape)
        {
            var prediction = Predict(new TinyGraph { SampleType = sample, TimestepType = timestep, TimestepShape = shape }, 1);

            Assert.That(prediction, Is.EqualTo(new[] { 499f, 499.5f, 500f, 500.5f }));
        }

        [Test]
        public void Tensors_OfOtherNames_AreFoundByPosition()
        {
            var prediction = Predict(new TinyGraph { Inputs = new[] { "x", "t", "c" }, Output = "y" }, 1);

            Assert.That(prediction, Is.EqualTo(new[] { 499f, 499.5f, 500f, 500.5f }));
        }

        [Test]
        public void Inputs_ThatNobodyCanFill_AreRefusedByName()
        {
            var graph = new TinyGraph { Inputs = new[] { "sample", "timestep", "encoder_hidden_states", "time_ids" } };

            Assert.That(() => Predict(graph, 1), Throws.TypeOf<ModelFormatException>().With.Message.Contains("time_ids"));
        }

        [Test]
        public void Elements_OfAnotherType_AreRefused()
        {
            var graph = new TinyGraph { TimestepType = TensorElementType.Double };

            Assert.That(() => Predict(graph, 1), Throws.TypeOf<ModelFormatException>().With.Message.Contains("timestep").And.Message.Contains("Double"));
        }

        [Test]
        public void Shapes_ThatTheGraphFixedOtherwise_AreRefusedWithBoth()
        {
            var graph = new TinyGraph { TimestepShape = new[] { 3 } };

            Assert.That(() => Predict(graph, 2), Throws.ArgumentException.With.Message.Contains("(3)").And.Message.Contains("(2)"));
        }

        /// <summary>The sample -1, -0.5, 0, 0.5 at timestep 500.</summary>
        static float[] Predict(TinyGraph graph, int batch)
        {
            using var folder = new TemporaryFolder();
            var bundle = BundleFolder.Write(folder);
            File.WriteAllBytes(Path.Combine(bundle, "unet", ModelBundle.GraphFile), graph.ToBytes());
            File.WriteAllText(Path.Combine(bundle, "unet", "config.json"), "{\"_class_name\":\"UNet2DConditionModel\",\"in_channels\":1,\"cross_attention_dim\":1}");
            using var context = GoldenBundle.Context();
            using var denoiser = new Denoiser(ModelBundle.Open(bundle, folder.FullName), context);
            denoiser.Prepare(new DenoiserShape(batch, 2, 2, 1));
            for (var i = 0; i < 4; i++)
                denoiser.Sample.Span[i] = (i - 2) * 0.5f;
            denoiser.Predict(500);
            return denoiser.Prediction.ToArray().Take(4).ToArray();
        }
    }
}
