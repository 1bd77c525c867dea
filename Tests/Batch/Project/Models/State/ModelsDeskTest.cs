#nullable enable
using System;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class ModelsDeskTest
    {
        static readonly StyleFit Fits = new(1, 1, Array.Empty<StyleSkip>(), "");
        static readonly StyleEntry A = new("a", "a.safetensors") { Fit = Fits };
        static readonly StyleEntry B = new("b", "b.safetensors") { Fit = Fits };
        static readonly StyleEntry Other = new("other", "other.safetensors") { Fit = new StyleFit(0, 1, Array.Empty<StyleSkip>(), "for another model") };
        static readonly Shelf Shelf = new() { Models = new[] { new ModelEntry("m", "m.yoso") }, ChosenModel = "m.yoso", Styles = new[] { A, B, Other } };

        [Test]
        public void Sliders_MakeTheMix_OfStylesThatFit()
        {
            var state = After(new ModelsCommand.ShelfRead(Shelf), Weight("b.safetensors", 0.5f), Weight("a.safetensors", 1), Weight("other.safetensors", 1));

            Assert.That(state.Mix, Is.EqualTo(new[] { new StyleUse("a.safetensors", 1), new StyleUse("b.safetensors", 0.5f) }));
            Assert.That(state.MixText, Is.EqualTo("--style \"a.safetensors:1\" --style \"b.safetensors:0.5\""));
        }

        [TestCase(5, 2)]
        [TestCase(-5, -1)]
        [TestCase(0.3f, 0.3f)]
        public void Weights_StayWithinWhatMakesPictures(float wanted, float kept)
        {
            Assert.That(After(Weight("a.safetensors", wanted)).WeightOf("a.safetensors"), Is.EqualTo(kept));
        }

        [Test]
        public void AWeightOfNothing_IsNoWeight()
        {
            Assert.That(After(Weight("a.safetensors", 1), Weight("a.safetensors", 0)).Weights, Is.Empty);
            Assert.That(() => After(Weight("a.safetensors", float.NaN)), Throws.ArgumentException);
        }

        [Test]
        public void AStyleThatIsGone_TakesItsWeightWithIt()
        {
            var state = After(new ModelsCommand.ShelfRead(Shelf), Weight("a.safetensors", 1), Weight("b.safetensors", 1), new ModelsCommand.ShelfRead(Shelf with { Styles = new[] { B } }));

            Assert.That(state.Weights.Keys, Is.EqualTo(new[] { "b.safetensors" }));
        }

        [Test]
        public void TheWish_FollowsPromptSeedAndMix()
        {
            var state = After(new ModelsCommand.ShelfRead(Shelf), new ModelsCommand.SetPrompt("a door"), new ModelsCommand.SetSeed(7), Weight("a.safetensors", 1));

            Assert.That(state.Wish, Is.EqualTo(new PreviewWish("m.yoso", "a door", 7) { Styles = state.Mix }));
            Assert.That(ModelsDesk.Next(state, new ModelsCommand.ClearMix()).Wish!.Styles, Is.Empty);
        }

        [Test]
        public void WithoutAModelThatCanBeUsed_ThereIsNoWish()
        {
            var broken = Shelf with { Models = new[] { new ModelEntry("m", "m.yoso") { Problem = "torn" } } };

            Assert.That(new ModelsState().Wish, Is.Null);
            Assert.That(After(new ModelsCommand.ShelfRead(broken)).Wish, Is.Null);
        }

        [Test]
        public void AProblem_StandsUntilSomethingGoesWell()
        {
            var state = After(new ModelsCommand.ShelfRead(Shelf), new ModelsCommand.Failed("no room"));

            Assert.That(state.Problem, Is.EqualTo("no room"));
            Assert.That(ModelsDesk.Next(state, new ModelsCommand.DoctorLooked(new DoctorReport(Array.Empty<Finding>()))).Problem, Is.Empty);
        }

        static ModelsCommand.SetWeight Weight(string style, float weight) => new(style, weight);

        static ModelsState After(params ModelsCommand[] commands) => commands.Aggregate(new ModelsState(), ModelsDesk.Next);
    }
}
