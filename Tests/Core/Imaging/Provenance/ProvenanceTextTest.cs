#nullable enable
using System;
using System.IO;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class ProvenanceTextTest
    {
        [Test]
        public void Write_IsWhatOtherToolsRead()
        {
            var recipe = new Recipe
            {
                Prompt = "a blue potion",
                NegativePrompt = "blurry",
                Seed = 42,
                Width = 512,
                Height = 512,
                Sampler = "YOSO",
                Model = "sprites, small",
                ModelHash = "0123abcd",
            };

            var text = ProvenanceText.Write(recipe);

            Assert.That(text, Is.EqualTo("a blue potion\nNegative prompt: blurry\nSteps: 1, Sampler: YOSO, CFG scale: 1, Seed: 42, Size: 512x512, Model: \"sprites, small\", Model hash: 0123abcd, RNG: CPU"));
        }

        [Test]
        public void Read_UndoesWrite()
        {
            Assert.That(ProvenanceText.Read(ProvenanceText.Write(RecipeTest.Full)), Is.EqualTo(RecipeTest.Full));
            Assert.That(ProvenanceText.Read(ProvenanceText.Write(new Recipe())), Is.EqualTo(new Recipe()));
        }

        [Test]
        public void Write_SaysWhatWasDoneAfterTheModel_OnlyWhereSomethingWas()
        {
            var text = ProvenanceText.Write(new Recipe { Kind = "sprite", Scale = 2, Palette = "1a1c2c 5d275d" });

            Assert.That(text, Does.EndWith("RNG: CPU, Kind: sprite, Pixel scale: 2, Palette: 1a1c2c 5d275d"));
            Assert.That(ProvenanceText.Write(new Recipe()), Does.EndWith("RNG: CPU"));
        }

        [TestCase("Negative prompt:\nugly\nSteps: 1", "\nugly")]
        [TestCase("Negative prompt:  ugly\nSteps: 1", " ugly")]
        [TestCase("Negative prompt:", "")]
        public void Read_OfANegativePrompt_TakesWhatStandsBehindItsName(string text, string negative)
        {
            Assert.That(ProvenanceText.Read("x\n" + text).NegativePrompt, Is.EqualTo(negative));
        }

        [TestCase(Tiling.Both, "Size: 0x0, Tiling: True, RNG")]
        [TestCase(Tiling.Horizontal, "Size: 0x0, Tiling: x, RNG")]
        [TestCase(Tiling.None, "Size: 0x0, RNG")]
        public void Tiling_IsWrittenAsOtherToolsDo(Tiling tiling, string part)
        {
            var text = ProvenanceText.Write(new Recipe { Tiling = tiling });

            Assert.That(text, Does.Contain(part));
            Assert.That(ProvenanceText.Read(text).Tiling, Is.EqualTo(tiling));
            Assert.That(ProvenanceText.Read("x\nSteps: 1, Tiling: False").Tiling, Is.EqualTo(Tiling.None));
        }

        [TestCase(" spaces ")]
        [TestCase("quote \" and \\ backslash")]
        [TestCase("a: b, c")]
        [TestCase("two\nlines")]
        [TestCase("ends with a backslash\\")]
        public void Read_UndoesQuoting(string name)
        {
            var recipe = new Recipe { Prompt = "x", Model = name, Styles = new[] { new StyleWeight(name, 1), new StyleWeight("b", 2) } };

            Assert.That(ProvenanceText.Read(ProvenanceText.Write(recipe)), Is.EqualTo(recipe));
        }

        [Test]
        public void Read_TakesWhatOtherToolsWrite()
        {
            var recipe = ProvenanceText.Read("a castle,\r\non a hill\r\nNegative prompt: ugly,\nbad\nSteps: 20, Sampler: DPM++ 2M Karras, CFG scale: 7.5, Seed: 3750826470, Size: 512x768, Model hash: e1441589a6, Model: v1-5, Clip skip: 2, Lora hashes: \"a: 1, b: 2\", Version: v1.6.0");

            Assert.That(recipe, Is.EqualTo(new Recipe
            {
                Prompt = "a castle,\non a hill",
                NegativePrompt = "ugly,\nbad",
                Steps = 20,
                Sampler = "DPM++ 2M Karras",
                Guidance = 7.5f,
                Seed = 3750826470,
                Width = 512,
                Height = 768,
                ModelHash = "e1441589a6",
                Model = "v1-5",
            }));
        }

        [Test]
        public void Read_OfAPromptAlone()
        {
            Assert.That(ProvenanceText.Read("only a prompt"), Is.EqualTo(new Recipe { Prompt = "only a prompt" }));
        }

        [TestCase("x\nSteps: many", "Steps: a number wanted, found \"many\"")]
        [TestCase("x\nSteps: 1, Seed: -1", "Seed: a number wanted, found \"-1\"")]
        [TestCase("x\nSteps: 1, CFG scale: NaN", "CFG scale: a finite number wanted, found \"NaN\"")]
        [TestCase("x\nSteps: 1, Styles: \"a: Infinity\"", "Styles: a finite number wanted")]
        [TestCase("x\nSteps: 1, Pixel scale: 0", "Pixel scale: 1 or more wanted, found \"0\"")]
        [TestCase("x\nSteps: 1, Size: large", "Size: width x height wanted, found \"large\"")]
        public void Read_NamesTheSettingThatIsWrong(string text, string message)
        {
            Assert.That(() => ProvenanceText.Read(text), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(message));
        }

        [Test]
        public void Read_PassesOverWhatHasNoName()
        {
            Assert.That(ProvenanceText.Read("x\nSteps: 2, nameless, \"odd, , Seed: 7").Seed, Is.EqualTo(7));
        }

        [Test]
        public void Read_LeavesAsItIsWhatIsQuotedAndNoText()
        {
            Assert.That(ProvenanceText.Read("x\nSteps: 2, Model: \"\\ud800\"").Model, Is.EqualTo("\"\\ud800\""));
        }

        [TestCase(' ')]
        [TestCase('a')]
        [TestCase('"')]
        [TestCase('\\')]
        public void Read_OfAHostileLineIsQuick(char letter)
        {
            var line = "x\nSteps: 1, Model: \"" + new string(letter, 1000000) + "\nSteps: 1, " + new string(letter, 1000000);

            Assert.That(ProvenanceText.Read(line).Steps, Is.EqualTo(1));
        }

        [Test]
        public void Find_PrefersOurOwnText()
        {
            var texts = ProvenanceText.Texts(RecipeTest.Full);

            Assert.That(ProvenanceText.Find(texts), Is.EqualTo(RecipeTest.Full));
            Assert.That(ProvenanceText.Find(new[] { texts[0] }), Is.EqualTo(RecipeTest.Full));
            Assert.That(ProvenanceText.Find(Array.Empty<PngText>()), Is.Null);
        }
    }
}
