#nullable enable
using System.Linq;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.UIElements;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class StatsTextTest
    {
        [Test]
        public void Figures_AreGivenWithTheirUnits()
        {
            var text = StatsText.Of(new QueueStats { Waiting = 3, DenoiseMs = 4.056, DutyCycle = 0.254, Grant = 1, MainThreadP99Ms = 0.31 });

            Assert.That(text, Does.Contain("3 waiting").And.Contain("denoise 4.06 ms").And.Contain("25 %").And.Contain("0.31 ms p99"));
        }

        [Test]
        public void TheInspector_ShowsThemBelowTheSettings_OfEachThatIsSelected()
        {
            var generators = new[] { "one", "two" }.Select(name => new GameObject(name).AddComponent<TextureGenerator>()).ToArray();
            var inspector = new TextureGeneratorInspector { targets = generators };

            var shown = inspector.CreateInspectorGUI()!.Below.ToList();

            Assert.That(shown.OfType<Foldout>().Select(foldout => foldout.text), Is.EqualTo(new[] { "Live figures of one", "Live figures of two" }));
            Assert.That(shown.OfType<Label>().Select(label => label.text), Is.All.EqualTo("the model is not open"));
            foreach (var generator in generators)
                Object.DestroyImmediate(generator.gameObject);
        }
    }
}
