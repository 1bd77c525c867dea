#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace Yoso.Tests
{
    /// <summary>
    /// Prompts encoded by transformers 4.52's slow CLIPTokenizer, without ("basic") and with ftfy; the latter equal openai/CLIP's own.
    /// </summary>
    public sealed class ClipTokenizerGoldenTest
    {
        const string FullVocabulary = "tokenizers/clip-full-pad-eos";

        // Prompts that are known to differ, by place, each with its reason. None at present.
        static readonly Dictionary<string, int[]> Skipped = new Dictionary<string, int[]>();

        [TestCase("clip-full-pad-eos", PromptCleaning.Basic)]
        [TestCase("clip-full-pad-eos", PromptCleaning.Ftfy)]
        [TestCase("clip-full-pad-bang", PromptCleaning.Basic)]
        [TestCase("clip-full-pad-bang", PromptCleaning.Ftfy)]
        [TestCase("clip-small-pad-eos", PromptCleaning.Basic)]
        [TestCase("clip-small-pad-bang", PromptCleaning.Basic)]
        public void Encode_PaddedIds_EqualTheReference(string name, PromptCleaning cleaning)
        {
            var caseName = "tok_" + name + (cleaning == PromptCleaning.Basic ? "_basic" : "_ftfy");
            var wanted = PaddedIds(caseName);
            var tokenizer = Load(name, cleaning);

            var found = Prompts().Select(prompt => tokenizer.Encode(prompt).Ids.ToArray()).ToArray();

            AssertEqual(caseName, wanted, found);
        }

        [TestCase("clip-full-pad-eos", PromptCleaning.Basic)]
        [TestCase("clip-full-pad-eos", PromptCleaning.Ftfy)]
        [TestCase("clip-full-pad-bang", PromptCleaning.Basic)]
        [TestCase("clip-full-pad-bang", PromptCleaning.Ftfy)]
        public void EncodeWhole_UncutIds_EqualTheReference(string name, PromptCleaning cleaning)
        {
            var wanted = UncutIds(name, cleaning);
            var tokenizer = Load(name, cleaning);

            var found = Prompts().Select(prompt => tokenizer.EncodeWhole(prompt).ToArray()).ToArray();

            AssertEqual(name + " uncut", wanted, found);
        }

        [Test]
        public void Encode_DroppedTokens_AreWhatTheReferenceCut()
        {
            var wanted = UncutIds("clip-full-pad-eos", PromptCleaning.Basic).Select(ids => Math.Max(0, ids.Length - 75)).ToArray();
            var tokenizer = Load("clip-full-pad-eos", PromptCleaning.Basic);

            var found = Prompts().Select(prompt => tokenizer.Encode(prompt).DroppedTokens).ToArray();

            Assert.That(found, Is.EqualTo(wanted));
            Assert.That(found, Has.Some.GreaterThan(0));
        }

        [Test]
        public void EncodeWhole_EveryWordOfTheVocabulary_GivesBackItsSpelling()
        {
            var ids = VocabularyFile.ReadIds(Path.Combine(GoldenFiles.Require(FullVocabulary), "vocab.json"));
            var spellings = ids.ToDictionary(entry => entry.Value, entry => entry.Key);
            var tokenizer = Load("clip-full-pad-eos", PromptCleaning.Basic);
            var words = ids.Keys.Where(symbol => symbol.EndsWith("</w>", StringComparison.Ordinal)).Select(symbol => symbol[..^4])
                .Where(word => word.Length > 0 && word.All(character => character >= 'a' && character <= 'z')).ToArray();

            var broken = words.Where(word => string.Concat(tokenizer.EncodeWhole(word).Select(id => spellings[id])) != word + "</w>");

            Assert.That(words, Has.Length.GreaterThan(30000));
            Assert.That(broken, Is.Empty);
        }

        [Test]
        public void Encode_TenThousandCharacters_IsDone()
        {
            var tokenizer = Load("clip-full-pad-eos", PromptCleaning.Ftfy);

            var tokens = tokenizer.Encode(new string('a', 10000));

            Assert.That(tokens.Count, Is.EqualTo(77));
            Assert.That(tokens.DroppedTokens, Is.GreaterThan(500));
        }

        static void AssertEqual(string name, int[][] wanted, int[][] found)
        {
            var skipped = Skipped.GetValueOrDefault(name) ?? Array.Empty<int>();
            var compared = Enumerable.Range(0, wanted.Length).Except(skipped).ToArray();
            var wrong = compared.Where(i => !wanted[i].SequenceEqual(found[i])).ToArray();

            TestContext.Out.WriteLine($"{name}: {compared.Length - wrong.Length} of {wanted.Length} prompts equal, {skipped.Length} skipped");
            Assert.That(wrong.Select(i => $"{i}: wanted {string.Join(",", wanted[i])} found {string.Join(",", found[i])}"), Is.Empty);
        }

        // The folder with '!' as padding holds its two configurations only; its vocabulary is the other folder's.
        static ClipTokenizer Load(string name, PromptCleaning cleaning)
        {
            var folder = GoldenFiles.Require("tokenizers/" + name);
            if (File.Exists(Path.Combine(folder, "vocab.json")))
                return ClipTokenizer.Load(folder, cleaning);
            using var whole = new TemporaryFolder();
            foreach (var file in Directory.GetFiles(folder).Concat(Directory.GetFiles(GoldenFiles.Require(FullVocabulary))))
            {
                if (!File.Exists(whole.File(Path.GetFileName(file))))
                    File.Copy(file, whole.File(Path.GetFileName(file)));
            }
            return ClipTokenizer.Load(whole.FullName, cleaning);
        }

        static JsonElement Tokenization() => JsonFile.Read(GoldenFiles.Require("tokenization.json"));

        static string[] Prompts() => Tokenization().GetProperty("prompts").EnumerateArray().Select(prompt => prompt.GetString()!).ToArray();

        static int[][] UncutIds(string name, PromptCleaning cleaning)
        {
            var reference = Tokenization().GetProperty("tokenizers").GetProperty(name);
            var ids = reference.GetProperty("raw").EnumerateArray().Select(WithoutBeginAndEnd).ToArray();
            if (cleaning == PromptCleaning.Ftfy)
            {
                foreach (var other in reference.GetProperty("raw_ftfy_differs").EnumerateObject())
                    ids[int.Parse(other.Name)] = WithoutBeginAndEnd(other.Value);
            }
            return ids;
        }

        static int[] WithoutBeginAndEnd(JsonElement ids) => ids.EnumerateArray().Select(id => id.GetInt32()).Skip(1).SkipLast(1).ToArray();

        static int[][] PaddedIds(string caseName)
        {
            var file = SafetensorsFile.Open(GoldenFiles.Require($"cases/{caseName}.safetensors"));
            var entry = file.Get("out.input_ids");
            var length = (int)entry.Shape[1];
            var ids = file.ReadIntegers(entry).Select(id => (int)id).ToArray();
            return Enumerable.Range(0, (int)entry.Shape[0]).Select(row => ids.Skip(row * length).Take(length).ToArray()).ToArray();
        }
    }
}
