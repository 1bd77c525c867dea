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
        public void Finish_OrdersPaletteBeforeEnlargement()
        {
            _mix.Finish.Palette = new[] { new Color32(255, 0, 0, 255), new Color32(0, 0, 0, 255) };
            _mix.Finish.Enlarge = 3;
            var steps = new System.Collections.Generic.List<IPostStep>();

            _mix.Finish.AddTo(steps);

            Assert.That(steps.Select(step => step.GetType()), Is.EqualTo(new[] { typeof(PaletteStep), typeof(EnlargeStep) }));
            Assert.That(steps[0].Name, Does.Contain("ff0000"));
        }

        [Test]
        public void AnUnsetFinish_DoesNothing()
        {
            var steps = new System.Collections.Generic.List<IPostStep>();

            _mix.Finish.AddTo(steps);

            Assert.That(steps, Is.Empty);
        }

        static StyleShare Share(string words, float weight)
        {
            var style = ScriptableObject.CreateInstance<YosoStyle>();
            style.TriggerWords = words;
            return new StyleShare(style, weight);
        }
    }
}
