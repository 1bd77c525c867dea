#nullable enable
using System;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class GraphWeightsTest
    {
        [TestCase("unet", "diffusion_pytorch_model.safetensors")]
        [TestCase("text_encoder", "model.safetensors")]
        public void OurGraphs_NameEveryTensorOfTheWeightsFile(string network, string weightsFile)
        {
            using var folder = new TemporaryFolder();
            var bundle = EmbeddedModel.Open(folder);
            var file = SafetensorsFile.Open(Path.Combine(bundle.Folder, network, weightsFile));

            var weights = GraphWeights.Read(bundle.GraphPath(network));

            Assert.That(weights.External.Keys, Is.EquivalentTo(file.Tensors.Select(tensor => tensor.Name)));
            foreach (var tensor in file.Tensors)
            {
                var weight = weights.External[tensor.Name];
                Assert.That((weight.Type, weight.Offset, weight.ElementCount), Is.EqualTo((tensor.Type, tensor.Offset, tensor.ElementCount)));
                Assert.That(weight.Shape, Is.EqualTo(tensor.Shape));
            }
        }

        [Test]
        public void WeightsOfAnotherExporter_AreFoundInsideTheGraph()
        {
            var bundle = GoldenBundle.Open("tiny-sd15-onnx");

            var weights = GraphWeights.Read(bundle.GraphPath("unet"));

            Assert.That(weights.External, Is.Empty);
            Assert.That(weights.Embedded.Count, Is.GreaterThan(100));
        }

        [Test]
        public void Read_IsTheStoredBytes()
        {
            using var folder = new TemporaryFolder();
            var bundle = EmbeddedModel.Open(folder);
            var file = SafetensorsFile.Open(Path.Combine(bundle.Folder, "unet", "diffusion_pytorch_model.safetensors"));

            var bytes = GraphWeights.Read(bundle.GraphPath("unet")).External["conv_out.weight"].Read();

            Assert.That(bytes, Is.EqualTo(file.ReadBytes(file.Get("conv_out.weight"))));
        }

        [Test]
        public void DamagedGraphs_GiveModelFormatExceptionsOnly()
        {
            using var folder = new TemporaryFolder();
            var graph = File.ReadAllBytes(EmbeddedModel.Open(folder).GraphPath("text_encoder"));
            var path = folder.File("model.onnx");
            var random = new Random(1);
            var (refused, read) = (0, 0);

            for (var i = 0; i < 1500; i++)
            {
                var damaged = graph.Take(i % 3 == 0 ? random.Next(graph.Length) : graph.Length).ToArray();
                for (var change = 0; i % 3 != 0 && change < 20; change++)
                    damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                File.WriteAllBytes(path, damaged);
                try
                {
                    GraphWeights.Read(path);
                    read++;
                }
                catch (ModelFormatException)
                {
                    refused++;
                }
            }

            TestContext.Out.WriteLine($"{refused} damaged graphs refused, {read} read");
            Assert.That(refused, Is.GreaterThan(300));
        }
    }
}
