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
            Kind = "sprite",
            Scale = 3,
            Palette = "1a1c2c 5d275d80",
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
        public void Json_OfAPictureAsItCameFromTheModel_IsWhatItWasBeforeRecipesKnewMore()
        {
            var plain = new Recipe { Prompt = "x", Seed = 5, Width = 32, Height = 32, Model = "m", ModelHash = "0123", Sampler = "LCM" };

            Assert.That(plain.ToJson(), Is.EqualTo(
                @"{""format"":1,""prompt"":""x"",""negative_prompt"":"""",""seed"":5,""steps"":1,""guidance"":1,""width"":32,""height"":32,""model"":""m"",""model_hash"":""0123"",""sampler"":""LCM"",""styles"":[]}"));
        }

        [Test]
        public void Json_OfAnOlderRecipe_IsOfAPlainPicture()
        {
            var recipe = Recipe.FromJson(@"{""prompt"":""x"",""styles"":[]}");

            Assert.That((recipe.Kind, recipe.Scale, recipe.Palette), Is.EqualTo(("", 1, "")));
        }

        [Test]
        public void Equality_SeesWhatWasDoneAfterTheModel()
        {
            Assert.That(Full with { Kind = "" }, Is.Not.EqualTo(Full));
            Assert.That(Full with { Scale = 1 }, Is.Not.EqualTo(Full));
            Assert.That(Full with { Palette = "" }, Is.Not.EqualTo(Full));
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
        [TestCase(@"{""scale"":0}", "scale: a whole number from 1 wanted, found 0")]
        [TestCase(@"{""format"":2}", "a recipe of format 1 wanted, found 2")]
        [TestCase(@"{""prompt"":""\ud800""}", "not a recipe")]
        [TestCase(@"{""guidance"":1e300}", "a finite guidance wanted")]
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
