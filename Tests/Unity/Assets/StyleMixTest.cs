#nullable enable
using System.Linq;
using NUnit.Framework;
using UnityEngine;

namespace Yoso.Tests
{
    public sealed class StyleMixTest
    {
        readonly StyleMix _mix = ScriptableObject.CreateInstance<StyleMix>();

        [Test]
        public void Request_PutsTheStylesWordsAroundThePrompt()
        {
            (_mix.Prefix, _mix.Suffix, _mix.Negative) = ("dark, ", "pixel art", "text");
            _mix.Styles = new[] { Share("oil paint", 1), Share("unused", 0) };

            var request = _mix.Request("a stone wall", 7);

            Assert.That(request.Prompt, Is.EqualTo("dark, oil paint, a stone wall, pixel art"));
            Assert.That((request.Negative, request.Seed, request.Guidance), Is.EqualTo(("text", 7UL, (float?)null)));
        }

        [Test]
        public void AStyleThatIsGone_IsLeftOut()
        {
            var share = Share("oil paint", 1);
            _mix.Styles = new[] { share };
            Object.DestroyImmediate(share.Style);

            Assert.That(_mix.Request("a wall", 0).Prompt, Is.EqualTo("a wall"));
        }

        [Test]
        public void Version_CountsChangesOnly()
        {
            _mix.Prefix = "dark";
            var version = _mix.Version;

            _mix.Prefix = "dark";
            Assert.That(_mix.Version, Is.EqualTo(version));

            _mix.Prefix = "bright";
            Assert.That(_mix.Version, Is.EqualTo(version + 1));
        }

        [Test]
        public void AChangeInTheInspector_Counts()
        {
            var version = _mix.Version;

            World.Send(_mix, "OnValidate");

            Assert.That(_mix.Version, Is.GreaterThan(version));
        }

        [Test]
        public void Finish_EnlargesFirst_AndKeepsToThePaletteLast()
        {
            _mix.Finish.Palette = new[] { new Color32(255, 0, 0, 255), new Color32(0, 0, 0, 255) };
            _mix.Finish.Enlarge = 3;

            var steps = _mix.Finish.Of(TextureKind.Sprite).Post;

            Assert.That(steps.Select(step => step.GetType()), Is.EqualTo(new[] { typeof(CleanStep), typeof(EnlargeStep), typeof(SpriteStep), typeof(PaletteStep) }));
            Assert.That(steps[3].Name, Does.Contain("ff0000"));
        }

        [Test]
        public void ColoursThatAKindHasAlready_Stay()
        {
            _mix.Finish.Palette = new[] { new Color32(255, 0, 0, 255) };
            var locked = new PaletteStep(Palette.Parse("00ff00"));

            Assert.That(_mix.Finish.Of(TextureKind.Sprite with { Colours = locked }).Colours, Is.SameAs(locked));
        }

        [Test]
        public void AnUnsetFinish_ChangesNothing()
        {
            Assert.That(_mix.Finish.Of(TextureKind.Material).Post, Is.EqualTo(TextureKind.Material.Post).Using<IPostStep>((a, b) => a.Name == b.Name));
        }

        static StyleShare Share(string words, float weight)
        {
            var style = ScriptableObject.CreateInstance<YosoStyle>();
            style.TriggerWords = words;
            return new StyleShare(style, weight);
        }
    }
}
