#nullable enable
using System;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class ClipTokenizerTest
    {
        const string PadWithBang = "{\"pad_token\": \"!\", \"model_max_length\": 8}";

        readonly ClipTokenizer _tokenizer = TinyVocabulary.Load();

        [Test]
        public void Encode_Words_StandBetweenBeginAndEnd()
        {
            var tokens = _tokenizer.Encode("The  CAT\n");

            Assert.That(tokens.Ids.Take(4), Is.EqualTo(new[] { TinyVocabulary.Begin, TinyVocabulary.The, TinyVocabulary.Cat, TinyVocabulary.End }));
            Assert.That(tokens.Count, Is.EqualTo(4));
            Assert.That(tokens.DroppedTokens, Is.Zero);
        }

        [TestCase("")]
        [TestCase(" \t\r\n\u3000")]
        public void Encode_NoWords_GivesBeginEndAndPadding(string prompt)
        {
            var tokens = _tokenizer.Encode(prompt);

            Assert.That(tokens.Ids[0], Is.EqualTo(TinyVocabulary.Begin));
            Assert.That(tokens.Ids.Skip(1), Has.Exactly(7).Items.And.All.EqualTo(TinyVocabulary.End));
            Assert.That(tokens.Count, Is.EqualTo(2));
        }

        [TestCase(6, 0)]
        [TestCase(7, 1)]
        [TestCase(3000, 2994)]
        public void Encode_LongPrompt_IsCutAndSaysByHowMuch(int words, int dropped)
        {
            var prompt = string.Concat(Enumerable.Repeat("cat ", words));

            var tokens = _tokenizer.Encode(prompt);

            Assert.That(tokens.DroppedTokens, Is.EqualTo(dropped));
            Assert.That(tokens.Count, Is.EqualTo(8));
            Assert.That(tokens.Ids[6], Is.EqualTo(TinyVocabulary.Cat));
            Assert.That(tokens.Ids[7], Is.EqualTo(TinyVocabulary.End));
        }

        [Test]
        public void EncodeWhole_UnmergedWord_IsItsBytes()
        {
            var ids = _tokenizer.EncodeWhole("\u00E9b");

            var symbols = new[] { "\u00C3", "\u00A9", "b</w>" };
            Assert.That(ids, Is.EqualTo(symbols.Select(TinyVocabulary.IdOf)));
        }

        [TestCase("<|endoftext|>")]
        [TestCase("<|ENDOFTEXT|>")]
        public void EncodeWhole_SpecialToken_IsItsOwnId(string token)
        {
            var ids = _tokenizer.EncodeWhole("the" + token + "cat");

            Assert.That(ids, Is.EqualTo(new[] { TinyVocabulary.The, TinyVocabulary.End, TinyVocabulary.Cat }));
        }

        [Test]
        public void Encode_BangAsPadding_IsSpecialAnywhere()
        {
            var tokens = TinyVocabulary.Load(PadWithBang).Encode("cat!!the");

            Assert.That(tokens.Ids, Is.EqualTo(new[]
            {
                TinyVocabulary.Begin, TinyVocabulary.Cat, 0, 0, TinyVocabulary.The, TinyVocabulary.End, 0, 0,
            }));
        }

        [Test]
        public void Encode_BangAsOrdinaryCharacter_IsAWord()
        {
            Assert.That(_tokenizer.EncodeWhole("!"), Is.EqualTo(new[] { TinyVocabulary.IdOf("!</w>") }));
        }

        [Test]
        public void Encode_Cleaning_IsTheOneAskedFor()
        {
            var basic = TinyVocabulary.Load(cleaning: PromptCleaning.Basic);

            Assert.That(_tokenizer.EncodeWhole("&amp;"), Is.EqualTo(_tokenizer.EncodeWhole("&")));
            Assert.That(basic.EncodeWhole("&amp;"), Has.Count.EqualTo(5));
        }

        [TestCase(PromptCleaning.Basic)]
        [TestCase(PromptCleaning.Ftfy)]
        public void Encode_RandomUnicode_NeverThrowsAndStaysInTheVocabulary(PromptCleaning cleaning)
        {
            var tokenizer = TinyVocabulary.Load(cleaning: cleaning);
            var random = new Random(1);

            for (var i = 0; i < 2000; i++)
            {
                var ids = tokenizer.EncodeWhole(RandomText(random));

                Assert.That(ids, Has.All.InRange(0, tokenizer.VocabularySize - 1));
            }
        }

        [Test]
        public void Encode_FromManyThreads_GivesWhatOneGives()
        {
            var prompts = Enumerable.Range(0, 200).Select(i => "cat" + i % 50 + " the").ToArray();
            var wanted = prompts.Select(prompt => _tokenizer.EncodeWhole(prompt).ToArray()).ToArray();
            var shared = TinyVocabulary.Load();
            var found = new int[prompts.Length][];

            Parallel.For(0, prompts.Length, i => found[i] = shared.EncodeWhole(prompts[i]).ToArray());

            Assert.That(found, Is.EqualTo(wanted));
        }

        [Test]
        public void Encode_Null_Throws()
        {
            Assert.That(() => _tokenizer.Encode(null!), Throws.ArgumentNullException);
        }

        // Half of the characters from below U+0300, as damaged text has them; the rest anything, halves of pairs included.
        static string RandomText(Random random)
        {
            var characters = new char[random.Next(40)];
            for (var i = 0; i < characters.Length; i++)
                characters[i] = (char)random.Next(random.Next(2) == 0 ? 0x300 : 0x10000);
            return new string(characters);
        }
    }
}
