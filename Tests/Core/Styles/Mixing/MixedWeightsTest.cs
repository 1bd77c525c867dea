#nullable enable
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class MixedWeightsTest
    {
        [Test]
        public void OrderOfStyles_ChangesNoBit()
        {
            using var folder = new TemporaryFolder();
            var bundle = EmbeddedModel.Open(folder);
            var (a, b, c) = (new StyleChoice(StyleFiles.Write(folder, "a", 1), 0.7f), new StyleChoice(StyleFiles.Write(folder, "b", 2), 0.3f), new StyleChoice(StyleFiles.Write(folder, "c", 3), -0.2f));

            var one = MixedWeights.Of(bundle, "unet", new[] { a, b, c });
            var other = MixedWeights.Of(bundle, "unet", new[] { c, a, b });

            Assert.That(one.Count, Is.EqualTo(4));
            Assert.That(one.Find("conv_out.weight"), Is.EqualTo(other.Find("conv_out.weight")));
            Assert.That(one.Find("down_blocks.1.attentions.0.transformer_blocks.0.attn2.to_k.weight"), Is.EqualTo(other.Find("down_blocks.1.attentions.0.transformer_blocks.0.attn2.to_k.weight")));
        }

        [Test]
        public void OnlyTouchedWeights_AreMixed()
        {
            using var folder = new TemporaryFolder();
            var bundle = EmbeddedModel.Open(folder);
            var style = new StyleChoice(StyleFiles.Write(folder, "a", 1, text: true));

            var unet = MixedWeights.Of(bundle, "unet", new[] { style });
            var text = MixedWeights.Of(bundle, "text_encoder", new[] { style });

            Assert.That(unet.Count, Is.EqualTo(4));
            Assert.That(unet.Bytes, Is.EqualTo(2 * (112 * 128 + 112 * 112 + 64 * 64 * 9 + 16 * 64 * 9)));
            Assert.That(unet.Find("conv_in.weight"), Is.Null);
            Assert.That(text.Count, Is.EqualTo(1));
        }

        [Test]
        public void OneFileTwice_CountsWithTheSumOfItsWeights()
        {
            using var folder = new TemporaryFolder();
            var bundle = EmbeddedModel.Open(folder);
            var style = StyleFiles.Write(folder, "a", 1);

            var twice = MixedWeights.Of(bundle, "unet", new[] { new StyleChoice(style, 0.25f), new StyleChoice(style, 0.5f) });
            var once = MixedWeights.Of(bundle, "unet", new[] { new StyleChoice(style, 0.75f) });
            var undone = MixedWeights.Of(bundle, "unet", new[] { new StyleChoice(style, 0.25f), new StyleChoice(style, -0.25f) });

            Assert.That(twice.Find("conv_out.weight"), Is.EqualTo(once.Find("conv_out.weight")));
            Assert.That(undone.Count, Is.Zero);
        }

        [Test]
        public void TextEncodersThatDoNotRun_AreSkippedWithAReason()
        {
            using var folder = new TemporaryFolder();
            var bundle = EmbeddedModel.Open(folder);
            var path = folder.File("xl.safetensors");
            StyleWriter.WriteKohya(path, new[] { Layers.Linear("unet", "down_blocks.1.attentions.0.proj_in", 112, 112, 2), Layers.Linear("unet", "down_blocks.9.attentions.0.proj_in", 112, 112, 2), Layers.Linear("text_encoder_2", "a", 2, 2, 1) });

            var match = new StyleMatcher(bundle, false).Match(new StyleChoice(StyleFile.Read(path), 0.5f));

            Assert.That(match.Matched, Is.EqualTo(1));
            Assert.That(match.Skipped.Select(skip => skip.ToString()), Is.EquivalentTo(new[]
            {
                new StyleSkip("unet.down_blocks.9.attentions.0.proj_in", "the model has no such layer").ToString(),
                new StyleSkip("text_encoder_2.a", "the model runs no text_encoder_2").ToString(),
            }));
        }

        [Test]
        public void StyleOfAnotherFamily_SaysWhatWasWantedAndFound()
        {
            using var folder = new TemporaryFolder();
            var bundle = EmbeddedModel.Open(folder);
            var style = StyleFile.Read(GoldenFiles.Require("lora/c_kohya_unet_te.safetensors"));

            Assert.That(() => MixedWeights.Of(bundle, "text_encoder", new[] { new StyleChoice(style) }), Throws.TypeOf<ModelFormatException>().With.Message.Contains("is [512, 128], found one for another model: down [4, 32] and up [128, 4]"));
        }

        [Test]
        public void StyleWithNoneOfTheLayers_SaysWhatWasWantedAndFound()
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("flux.safetensors");
            StyleWriter.WriteKohya(path, new[] { Layers.Linear("unet", "double_blocks.0.img_attn.proj", 8, 8, 2) }, new StyleFacts { BaseModel = "flux1" }.ToMetadata());

            Assert.That(() => new StyleMatcher(EmbeddedModel.Open(folder), false).Match(new StyleChoice(StyleFile.Read(path))), Throws.TypeOf<ModelFormatException>()
                .With.Message.Contains("wanted a style for yoso-sprites, with layers such as").And.Message.Contains("found one for another model (flux1): none of its 1 layers is there, such as unet.double"));
        }

        [Test]
        public void ModelWithWeightsInsideItsGraph_SaysWhyNot()
        {
            var bundle = GoldenBundle.Open("tiny-sd15-onnx");
            var style = StyleFile.Read(GoldenFiles.Require("lora/a_kohya.safetensors"));

            Assert.That(() => MixedWeights.Of(bundle, "unet", new[] { new StyleChoice(style) }), Throws.TypeOf<ModelFormatException>().With.Message.Contains("inside the graph or renamed, such as '").And.Message.Contains("styles can't be mixed into such a model"));
        }

        [Test]
        public void Cancelling_EndsTheMixing()
        {
            using var folder = new TemporaryFolder();
            var bundle = EmbeddedModel.Open(folder);
            var style = StyleFiles.Write(folder, "a", 1);

            Assert.That(() => MixedWeights.Of(bundle, "unet", new[] { new StyleChoice(style) }, new CancellationToken(true)), Throws.InstanceOf<System.OperationCanceledException>());
        }
    }
}
