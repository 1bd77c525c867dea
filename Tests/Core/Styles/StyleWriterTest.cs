#nullable enable
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class StyleWriterTest
    {
        static readonly StyleLayer[] Some =
        {
            Layers.Linear("unet", "down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_out.0", 6, 5, 2, 1),
            Layers.Convolution("mid_block.resnets.1.conv2", 4, 3, 2, 1),
            Layers.Linear("text_encoder", "text_model.encoder.layers.0.self_attn.q_proj", 4, 4, 2, 1),
        };

        [Test]
        public void Kohya_ReadsBackAsWritten()
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("some.safetensors");

            StyleWriter.WriteKohya(path, Some, new StyleFacts { Title = "Some", TriggerWords = new[] { "a", "b c" }, Licence = "CC0" }.ToMetadata());
            var read = StyleFile.Read(path);

            Assert.That(read.Dialect, Is.EqualTo(StyleDialect.Kohya));
            Assert.That(read.Layers.Select(layer => layer.ToString()), Is.EquivalentTo(Some.Select(layer => layer.ToString())));
            foreach (var (layer, wanted) in InPairs(read))
            {
                Assert.That(layer.Alpha, Is.EqualTo(1));
                Assert.That(layer.Down.Shape, Is.EqualTo(wanted.Down.Shape));
                Assert.That(layer.Down.Values, Is.EqualTo(wanted.Down.Values));
                Assert.That(layer.Up.Values, Is.EqualTo(wanted.Up.Values));
            }

            Assert.That(read.Metadata["ss_network_dim"], Is.EqualTo("2"));
            Assert.That(read.Metadata["ss_network_alpha"], Is.EqualTo("1"));
            Assert.That(read.Metadata["ss_output_name"], Is.EqualTo("Some"));
            Assert.That(read.TriggerWords, Is.EqualTo(new[] { "a", "b c" }));
            Assert.That(read.Facts.Licence, Is.EqualTo("CC0"));
        }

        [Test]
        public void Kohya_HasTheKeysThatOtherToolsRead()
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("some.safetensors");

            StyleWriter.WriteKohya(path, Some);
            var names = SafetensorsFile.Open(path).Tensors.Select(tensor => $"{tensor.Name} {tensor}").ToArray();

            Assert.That(names, Does.Contain("lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn1_to_out_0.lora_down.weight F32[2, 5]"));
            Assert.That(names, Does.Contain("lora_unet_mid_block_resnets_1_conv2.lora_up.weight F32[4, 2, 1, 1]"));
            Assert.That(names, Does.Contain("lora_te_text_model_encoder_layers_0_self_attn_q_proj.alpha F32[]"));
        }

        [Test]
        public void Peft_FoldsTheAlphaIntoTheUpperHalf()
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("some.safetensors");

            StyleWriter.WritePeft(path, Some);
            var read = StyleFile.Read(path);

            Assert.That(read.Dialect, Is.EqualTo(StyleDialect.Diffusers));
            foreach (var (layer, wanted) in InPairs(read))
            {
                Assert.That(layer.Scale, Is.EqualTo(1));
                Assert.That(layer.Up.Values, Is.EqualTo(wanted.Up.Values.Select(value => value / 2)));
                Assert.That(layer.Down.Values, Is.EqualTo(wanted.Down.Values));
            }
        }

        [Test]
        public void SecondTextEncoder_NumbersBoth()
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("some.safetensors");

            StyleWriter.WriteKohya(path, new[] { Layers.Linear("text_encoder", "a", 2, 2, 1), Layers.Linear("text_encoder_2", "a", 2, 2, 1) });

            Assert.That(SafetensorsFile.Open(path).Tensors.Select(tensor => tensor.Name), Is.SupersetOf(new[] { "lora_te1_a.alpha", "lora_te2_a.alpha" }));
            Assert.That(StyleFile.Read(path).Layers.Select(layer => layer.Component), Is.EqualTo(new[] { "text_encoder", "text_encoder_2" }));
        }

        [Test]
        public void UnknownComponent_IsRefused_AndLeavesNoFile()
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("some.safetensors");

            Assert.That(() => StyleWriter.WriteKohya(path, new[] { Layers.Linear("vae", "a", 2, 2, 1) }), Throws.ArgumentException.With.Message.Contains("vae: wanted one of unet"));
            Assert.That(Directory.GetFiles(folder.FullName), Is.Empty);
        }

        static IEnumerable<(StyleLayer Read, StyleLayer Wanted)> InPairs(StyleFile read)
        {
            return Some.Select(wanted => (read.Layers.Single(layer => layer.ToString() == wanted.ToString()), wanted));
        }
    }
}
