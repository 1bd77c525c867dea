#nullable enable
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>Pictures as other tools write them: one text "parameters", of the convention that all of them share.</summary>
    public sealed class PictureRecipeTest
    {
        const string Castle = "a castle on a hill, <lora:pixel house:0.8>\nsunset<lora:ink:-0.25:0.5> 火\nNegative prompt: ugly, (blurry:1.2),\nbad anatomy\n"
            + "Steps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 1162253888, Size: 64x96, Model hash: e4a30e4607, Model: \"realistic, v6\", "
            + "Clip skip: 2, Lora hashes: \"pixel house: cd4e9895fffa, ink: 0123456789ab\", TI hashes: \"easy: c74b4e810b03\", Version: v1.9.4\nTemplate: a castle on a {hill|rock}";

        static readonly Recipe Wanted = new Recipe
        {
            Prompt = "a castle on a hill, \nsunset 火",
            NegativePrompt = "ugly, (blurry:1.2),\nbad anatomy",
            Steps = 20,
            Sampler = "DPM++ 2M",
            Guidance = 6.5f,
            Seed = 1162253888,
            Width = 64,
            Height = 96,
            Model = "realistic, v6",
            ModelHash = "e4a30e4607",
            Styles = new[] { new StyleWeight("pixel house", 0.8f) { Hash = "cd4e9895fffa" }, new StyleWeight("ink", -0.25f) { Hash = "0123456789ab" } },
        };

        [TestCase(false)]
        [TestCase(true)]
        public void Load_OfAnInternationalText(bool compressed)
        {
            using var folder = new TemporaryFolder();
            var text = Encoding.UTF8.GetBytes(Castle);
            var content = Encoding.ASCII.GetBytes("parameters\0").Concat(new byte[] { (byte)(compressed ? 1 : 0), 0, 0, 0 }).Concat(compressed ? PngParts.Compress(text) : text);

            Assert.That(Load(folder, ("iTXt", content.ToArray())), Is.EqualTo(Wanted));
        }

        [TestCase("tEXt")]
        [TestCase("zTXt")]
        public void Load_OfALatinText(string type)
        {
            using var folder = new TemporaryFolder();
            var text = Encoding.GetEncoding("iso-8859-1").GetBytes(Castle.Replace("火", "à la nuit").Replace("\n", "\r\n"));
            var content = Encoding.ASCII.GetBytes("parameters\0").Concat(type == "zTXt" ? PngParts.Compress(text).Prepend((byte)0) : text);

            Assert.That(Load(folder, (type, content.ToArray())), Is.EqualTo(Wanted with { Prompt = "a castle on a hill, \nsunset à la nuit" }));
        }

        [TestCase("<lora:")]
        [TestCase("<lora:x:")]
        public void AHostilePrompt_IsReadQuickly(string tag)
        {
            var prompt = tag + new string('a', 1000000);

            Assert.That(PictureRecipe.Find(new[] { new PngText(ProvenanceText.SharedKeyword, prompt) })!.Prompt, Is.EqualTo(prompt));
        }

        [TestCase("a cat<lora:x>", "a cat", 1f)]
        [TestCase("<lora:x:0>a cat", "a cat", 0f)]
        [TestCase("a <lyco:x:strong> cat", "a  cat", 1f)]
        [TestCase("a cat <lora:x:NaN>", "a cat", 1f)]
        [TestCase("a cat <lora:x:0.5:0.7:dyn=4>", "a cat", 0.5f)]
        public void StyleTags_HaveTheWeightTheySay(string prompt, string rest, float weight)
        {
            var recipe = PictureRecipe.Find(new[] { new PngText("parameters", prompt + "\nSteps: 4") })!;

            Assert.That(recipe.Prompt, Is.EqualTo(rest));
            Assert.That(recipe.Styles, Is.EqualTo(new[] { new StyleWeight("x", weight) }));
        }

        [TestCase("a < b and c > d")]
        [TestCase(" a <hypernet:x:1> cat ")]
        [TestCase("<lora:>")]
        public void WhatIsNoStyleTag_StaysInThePrompt(string prompt)
        {
            Assert.That(PictureRecipe.Find(new[] { new PngText("parameters", prompt) })!.Prompt, Is.EqualTo(prompt));
        }

        [Test]
        public void OurOwnText_IsTakenToTheLetter()
        {
            var recipe = new Recipe { Prompt = "a <lora:x:1> cat" };

            Assert.That(PictureRecipe.Find(ProvenanceText.Texts(recipe)), Is.EqualTo(recipe));
        }

        [Test]
        public void APictureThatSaysNothing_HasNoRecipe()
        {
            Assert.That(PictureRecipe.Find(new[] { new PngText("Software", "paint") }), Is.Null);
            Assert.That(PictureRecipe.Find(new List<PngText>()), Is.Null);
        }

        [Test]
        public void ADamagedFile_IsNamed()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("x.png"), "not a picture");

            Assert.That(() => PictureRecipe.Load(folder.File("x.png")), Throws.TypeOf<InvalidDataException>().With.Message.Contains("x.png"));
        }

        static Recipe? Load(TemporaryFolder folder, (string, byte[]) text)
        {
            File.WriteAllBytes(folder.File("castle.png"), PngParts.File(text));
            return PictureRecipe.Load(folder.File("castle.png"));
        }
    }
}
