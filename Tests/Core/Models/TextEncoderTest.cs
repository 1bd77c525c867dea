#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class TextEncoderTest
    {
        [TestCase("te_tiny-sd15_text_encoder_prompts", "tiny-sd15-onnx")]
        [TestCase("te_tiny-sd15_text_encoder_random_ids", "tiny-sd15-onnx")]
        [TestCase("te_tiny-sd-turbo_text_encoder_prompts", "tiny-sd-turbo-onnx")]
        [TestCase("te_tiny-sd-turbo_text_encoder_random_ids", "tiny-sd-turbo-onnx")]
        public void Encode_EqualsTransformers(string id, string pipeline)
        {
            var golden = GoldenCase.Require(id);
            using var context = GoldenBundle.Context();
            using var encoder = new TextEncoder(GoldenBundle.Open(pipeline), context);
            var ids = golden.Integers("in.input_ids");

            var states = Enumerable.Range(0, ids.Length / 77)
                .SelectMany(row => encoder.Encode(new TokenIds(ids.Skip(row * 77).Take(77).ToArray(), 77, 0)).Values.ToArray())
                .ToArray();

            Assert.That(states, Is.EqualTo(golden.Floats("out.last_hidden_state")).Within(2e-5f));
        }

        [Test]
        public void Encode_RemembersEqualIds()
        {
            var bundle = GoldenBundle.Open("tiny-sd15-onnx");
            using var context = GoldenBundle.Context();
            using var encoder = new TextEncoder(bundle, context);
            var tokenizer = ClipTokenizer.Load(bundle.TokenizerFolder);

            var first = encoder.Encode(tokenizer.Encode("a sword"));
            var again = encoder.Encode(tokenizer.Encode("A  Sword"));
            var other = encoder.Encode(tokenizer.Encode("a shield"));

            Assert.That(again, Is.SameAs(first));
            Assert.That(other.Values.SequenceEqual(first.Values), Is.False);
        }

        [Test]
        public void Encode_RefusesAWidthThatTheGraphHasNot_EachTime()
        {
            using var folder = new TemporaryFolder();
            var bundle = BundleOfWidth(folder, 24);
            var tokens = ClipTokenizer.Load(bundle.TokenizerFolder).Encode("a sword");
            using var context = GoldenBundle.Context();
            using var encoder = new TextEncoder(bundle, context);

            for (var attempt = 0; attempt < 2; attempt++)
                Assert.That(() => encoder.Encode(tokens), Throws.ArgumentException.With.Message.Contains("last_hidden_state"));
        }

        static ModelBundle BundleOfWidth(TemporaryFolder folder, int width)
        {
            var source = GoldenFiles.Require("pipelines/tiny-sd15-onnx");
            foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
            {
                var target = folder.File(Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, File.ReadAllBytes(file));
            }

            var config = folder.File("text_encoder/config.json");
            File.WriteAllText(config, Regex.Replace(File.ReadAllText(config), "\"hidden_size\": \\d+", "\"hidden_size\": " + width));
            return ModelBundle.Open(folder.FullName, folder.FullName);
        }
    }
}
