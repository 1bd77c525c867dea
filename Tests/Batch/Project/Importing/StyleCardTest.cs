#nullable enable
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class StyleCardTest
    {
        TemporaryFolder _folder = null!;

        [SetUp]
        public void Make() => _folder = new TemporaryFolder();

        [TearDown]
        public void Remove() => _folder.Dispose();

        [Test]
        public void Read_TellsWhatTheWholeFileTells()
        {
            var style = StyleFiles.Write(_folder, "ink", 1, text: true);

            var card = StyleCard.Read(style.Path);

            Assert.That(card.Layers, Is.EqualTo(style.Layers.Count));
            Assert.That(card.Format, Is.EqualTo(style.Dialect.Title()));
            Assert.That(card.Facts.Title, Is.EqualTo("ink"));
            Assert.That(card.Thumbnail, Is.Empty);
        }

        [Test]
        public void ToString_IsAFewLines()
        {
            var facts = new StyleFacts { Title = "Ink", TriggerWords = new[] { "ink", "wash" }, Licence = "CC0-1.0", BaseModel = "yoso-sprites" };

            var text = new StyleCard(facts, "kohya", 12).ToString();

            Assert.That(text, Is.EqualTo("Ink\n12 layers, kohya\nfor: yoso-sprites\ntrigger words: ink, wash\nlicence: CC0-1.0"));
        }

        [TestCase("data:image/png;base64,AQID", new byte[] { 1, 2, 3 })]
        [TestCase("data:image/png;base64,not base 64!", new byte[0])]
        [TestCase("https://example.org/x.png", new byte[0])]
        public void Thumbnail_IsTakenFromADataUrl(string url, byte[] bytes)
        {
            var metadata = new Dictionary<string, string> { ["modelspec.thumbnail"] = url };
            StyleWriter.WriteKohya(_folder.File("x.safetensors"), new[] { Layers.Linear("unet", "conv_out", 4, 4, 2) }, metadata);

            Assert.That(StyleCard.Read(_folder.File("x.safetensors")).Thumbnail, Is.EqualTo(bytes));
        }

        [Test]
        public void AFileCutAnywhere_IsRefusedByItsName()
        {
            var whole = File.ReadAllBytes(StyleFiles.Write(_folder, "ink", 1).Path);
            foreach (var length in new[] { 0, 7, 8, 100, whole.Length / 2, whole.Length - 1 })
            {
                File.WriteAllBytes(_folder.File("cut.yosostyle"), whole.Take(length).ToArray());

                Assert.That(() => StyleCard.Read(_folder.File("cut.yosostyle")), Throws.TypeOf<ModelFormatException>().With.Message.Contains("cut.yosostyle"), $"{length} bytes");
            }
        }

        [Test]
        public void WhatCannotBeMixed_IsRefused()
        {
            Write("none", ("weights", new long[] { 2 }));
            Write("half", ("lora_unet_conv_out.lora_down.weight", new long[] { 2, 2 }));
            Write("dora", ("lora_unet_conv_out.dora_scale", new long[] { 2 }));

            Assert.That(() => StyleCard.Read(_folder.File("none")), Throws.TypeOf<ModelFormatException>().With.Message.Contains("wanted a LoRA's tensors"));
            Assert.That(() => StyleCard.Read(_folder.File("half")), Throws.TypeOf<ModelFormatException>().With.Message.Contains("wanted two halves, found 1"));
            Assert.That(() => StyleCard.Read(_folder.File("dora")), Throws.TypeOf<ModelFormatException>().With.Message.Contains("DoRA"));
            Assert.That(() => StyleCard.Read(_folder.File("missing")), Throws.TypeOf<ModelFormatException>().With.Message.Contains("no such file"));
        }

        void Write(string name, (string Name, long[] Shape) tensor)
        {
            var count = tensor.Shape.Aggregate((a, b) => a * b);
            SafetensorsWriter.Write(_folder.File(name), new[] { TensorContent.FromFloats(tensor.Name, tensor.Shape, new float[count]) });
        }
    }
}
