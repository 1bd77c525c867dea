#nullable enable
using System.IO;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class RecipeTest
    {
        internal static readonly Recipe Full = new Recipe
        {
            Prompt = "a \"red\" dragon, 火龍:\nwith wings \\ and 🐉",
            NegativePrompt = "blurry, ugly",
            Seed = ulong.MaxValue,
            Steps = 4,
            Guidance = 1.1f,
            Width = 32,
            Height = 48,
            Model = "sprites, small: v1",
            ModelHash = "0123abcd",
            Sampler = "YOSO",
            Styles = new[] { new StyleWeight("gold, bright", 0.7f), new StyleWeight("ink", -0.5f) },
        };

        [Test]
        public void Json_ReadsBackEqual()
        {
            Assert.That(Recipe.FromJson(Full.ToJson()), Is.EqualTo(Full));
            Assert.That(Recipe.FromJson(new Recipe().ToJson()), Is.EqualTo(new Recipe()));
        }

        [Test]
        public void ToJson_IsOneLineOfAscii()
        {
            Assert.That(Full.ToJson(), Does.Match("^[\x20-\x7e]+$"));
        }

        [TestCase(Tiling.Horizontal, "x")]
        [TestCase(Tiling.Vertical, "y")]
        [TestCase(Tiling.Both, "xy")]
        public void Json_TellsATiling(Tiling tiling, string axes)
        {
            var recipe = Full with { Tiling = tiling };

            Assert.That(recipe.ToJson(), Does.Contain($"\"tiling\":\"{axes}\""));
            Assert.That(Recipe.FromJson(recipe.ToJson()), Is.EqualTo(recipe).And.Not.EqualTo(Full));
        }

        [Test]
        public void Json_WithoutATiling_SaysNothingOfIt()
        {
            Assert.That(Full.ToJson(), Does.Not.Contain("tiling"));
        }

        [Test]
        public void Equality_SeesEachStyle()
        {
            Assert.That(Full with { Styles = new[] { new StyleWeight("gold, bright", 0.7f) } }, Is.Not.EqualTo(Full));
            Assert.That((Full with { }).GetHashCode(), Is.EqualTo(Full.GetHashCode()));
        }

        [Test]
        public void FromJson_IgnoresUnknownFields()
        {
            Assert.That(Recipe.FromJson(@"{""prompt"":""x"",""later"":[1]}").Prompt, Is.EqualTo("x"));
        }

        [TestCase("not json", "not a recipe")]
        [TestCase("[]", "a JSON object wanted")]
        [TestCase(@"{""seed"":-1}", "seed: a whole number of 64 bits wanted, found -1")]
        [TestCase(@"{""seed"":18446744073709551616}", "found 18446744073709551616")]
        [TestCase(@"{""prompt"":1}", "prompt: a string wanted, found 1")]
        [TestCase(@"{""tiling"":""z""}", "a tiling of x, y or xy wanted, found \"z\"")]
        [TestCase(@"{""format"":2}", "a recipe of format 1 wanted, found 2")]
        public void FromJson_NamesWhatIsWrong(string json, string message)
        {
            Assert.That(() => Recipe.FromJson(json), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(message));
        }

        [Test]
        public void StyleWeight_RefusesNumbersThatAreNone()
        {
            Assert.That(() => new StyleWeight("x", float.NaN), Throws.ArgumentException);
        }
    }
}
