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
        public void TheInspector_ShowsThemBelowTheSettings()
        {
            var generator = new GameObject("generator").AddComponent<TextureGenerator>();
            var inspector = new TextureGeneratorInspector { target = generator };

            var labels = inspector.CreateInspectorGUI()!.Below.OfType<Label>().Select(label => label.text);

            Assert.That(labels, Is.EqualTo(new[] { "the model is not open" }));
            Object.DestroyImmediate(generator.gameObject);
        }
    }
}
