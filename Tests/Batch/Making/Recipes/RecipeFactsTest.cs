#nullable enable
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class RecipeFactsTest
    {
        [Test]
        public void Picture_IsALine()
        {
            var recipe = new Recipe { Width = 64, Height = 32, Steps = 2, Guidance = 1.5f, Tiling = Tiling.Both, Kind = "tile", Palette = "1a1c2c f4f4f4", Scale = 3 };

            Assert.That(RecipeFacts.Picture(recipe), Is.EqualTo("64x32, 2 steps, guidance 1.5, tiles along x and y, tile, in 2 colours, each pixel 3x3"));
            Assert.That(RecipeFacts.Picture(new Recipe { Width = 32, Height = 32 }), Is.EqualTo("32x32, 1 step, guidance 1"));
        }

        [Test]
        public void Of_LeavesOutWhatIsNotSaid()
        {
            var recipe = new Recipe { Prompt = "a cat", Seed = 7, Styles = new[] { new StyleWeight("ink", 0.5f) { Hash = "abc" } } };

            Assert.That(RecipeFacts.Of(recipe).Select(fact => fact.Name), Is.EqualTo(new[] { "prompt", "seed", "picture", "sampler", "style", "model" }));
            Assert.That(RecipeFacts.Of(recipe), Does.Contain(("style", "ink 0.5 abc")));
        }
    }
}
