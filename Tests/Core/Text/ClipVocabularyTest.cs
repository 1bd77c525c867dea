#nullable enable
using System.IO;
using System.Text.Json;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class ClipVocabularyTest
    {
        TemporaryFolder _folder = null!;

        [SetUp]
        public void WriteVocabulary()
        {
            _folder = new TemporaryFolder();
            TinyVocabulary.Write(_folder.FullName);
        }

        [TearDown]
        public void RemoveVocabulary() => _folder.Dispose();

        [TestCase("vocab.json")]
        [TestCase("merges.txt")]
        [TestCase("tokenizer_config.json")]
        public void Load_MissingFile_NamesIt(string name)
        {
            File.Delete(_folder.File(name));

            AssertRefused(name, "wanted a");
        }

        [TestCase("vocab.json", "not json", "wanted JSON")]
        [TestCase("vocab.json", "[]", "wanted a JSON object, found Array")]
        [TestCase("vocab.json", "{}", "found \"t\"")]
        [TestCase("vocab.json", "{\"a\": 1, \"b\": 1}", "found 1 for \"a\" and \"b\"")]
        [TestCase("vocab.json", "{\"a\": 1, \"a\": 2}", "found \"a\" twice")]
        [TestCase("vocab.json", "{\"a\": -1}", "found -1")]
        [TestCase("vocab.json", "{\"a\": \"b\"}", "found b")]
        [TestCase("vocab.json", "{\"a\": 2147483647}", "found 2147483647")]
        [TestCase("merges.txt", "#version: 0.2\nt h\nx y\n", "line 3: wanted symbols of vocab.json, found \"xy\"")]
        [TestCase("merges.txt", "t h e\n", "line 1: wanted two symbols, found \"t h e\"")]
        [TestCase("merges.txt", "t h\nt h\n", "line 2: wanted each merge once")]
        [TestCase("tokenizer_config.json", "{\"model_max_length\": 1}", "model_max_length: wanted a number from 2, found 1")]
        [TestCase("tokenizer_config.json", "{\"model_max_length\": \"x\"}", "found x")]
        [TestCase("tokenizer_config.json", "{\"pad_token\": 3}", "pad_token: wanted a token's text, found 3")]
        [TestCase("tokenizer_config.json", "{\"added_tokens_decoder\": {\"1\": {\"content\": \"<|endoftext|>\"}}}", "found 1")]
        [TestCase("tokenizer_config.json", "{\"added_tokens_decoder\": {\"x\": {\"content\": \"y\"}}}", "wanted ids, found \"x\"")]
        [TestCase("special_tokens_map.json", "{\"bos_token\": {}}", "bos_token")]
        public void Load_MalformedFile_SaysWhatWasWantedAndFound(string name, string content, string problem)
        {
            File.WriteAllText(_folder.File(name), content);

            AssertRefused(name == "special_tokens_map.json" ? "tokenizer_config.json" : name == "vocab.json" && content == "{}" ? "merges.txt" : name, problem);
        }

        [TestCase("bos_token")]
        [TestCase("eos_token")]
        [TestCase("pad_token")]
        [TestCase("unk_token")]
        public void Load_SpecialTokenNotInTheVocabulary_IsRefused(string name)
        {
            File.WriteAllText(_folder.File("special_tokens_map.json"), "{\"" + name + "\": \"<nowhere>\"}");

            AssertRefused("vocab.json", "<nowhere>");
        }

        [Test]
        public void Load_SpecialTokens_ComeFromTheMapThenTheConfig()
        {
            TinyVocabulary.Write(_folder.FullName, "{\"bos_token\": {\"content\": \"a\"}, \"pad_token\": \"b\"}");
            File.WriteAllText(_folder.File("special_tokens_map.json"), "{\"pad_token\": {\"content\": \"c\"}}");

            var vocabulary = ClipVocabulary.Read(_folder.FullName);

            Assert.That(vocabulary.Begin, Is.EqualTo(TinyVocabulary.IdOf("a")));
            Assert.That(vocabulary.Pad, Is.EqualTo(TinyVocabulary.IdOf("c")));
            Assert.That(vocabulary.End, Is.EqualTo(TinyVocabulary.End));
        }

        [Test]
        public void Load_AddedToken_MayLieBeyondTheVocabulary()
        {
            TinyVocabulary.Write(_folder.FullName, "{\"added_tokens_decoder\": {\"900\": {\"content\": \"<style>\"}}}");

            var tokenizer = ClipTokenizer.Load(_folder.FullName);

            Assert.That(tokenizer.EncodeWhole("the<style>cat"), Is.EqualTo(new[] { TinyVocabulary.The, 900, TinyVocabulary.Cat }));
            Assert.That(tokenizer.VocabularySize, Is.EqualTo(901));
        }

        [TestCase("{}", ExpectedResult = 77)]
        [TestCase("{\"model_max_length\": 24}", ExpectedResult = 24)]
        [TestCase("{\"model_max_length\": 1000000000000000019884624838656}", ExpectedResult = 77)]
        public int Load_MaxLength(string config)
        {
            TinyVocabulary.Write(_folder.FullName, config);

            return ClipTokenizer.Load(_folder.FullName).MaxLength;
        }

        [Test]
        public void Encode_ByteThatIsNoSymbol_IsTheUnknownToken()
        {
            var symbols = "{\"a</w>\": 0, \"<|startoftext|>\": 1, \"<|endoftext|>\": 2}";
            File.WriteAllText(_folder.File("vocab.json"), symbols);
            File.WriteAllText(_folder.File("merges.txt"), "#version: 0.2\n");

            var ids = ClipTokenizer.Load(_folder.FullName).EncodeWhole("a z");

            Assert.That(ids, Is.EqualTo(new[] { 0, 2 }));
        }

        void AssertRefused(string name, string problem)
        {
            Assert.That(
                () => ClipTokenizer.Load(_folder.FullName),
                Throws.TypeOf<ModelFormatException>().With.Message.StartsWith(_folder.File(name)).And.Message.Contains(problem));
        }
    }
}
