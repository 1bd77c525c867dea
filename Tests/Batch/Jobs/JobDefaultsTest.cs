#nullable enable
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class JobDefaultsTest
    {
        [Test]
        public void Defaults_AreReadAsTheyAreTypedInARow()
        {
            var defaults = JobDefaults.Parse(new JobRow { Style = "ink:0.5 | none", Seed = "0-3", Size = "32 | 64x48", Kind = "sprite", Scale = "4" }, "styles");

            Assert.That(defaults.Styles.Select(mix => mix.Count), Is.EqualTo(new[] { 1, 0 }));
            Assert.That(defaults.Styles[0][0], Is.EqualTo(new StyleUse(Path.Combine("styles", "ink"), 0.5f)));
            Assert.That(defaults.Seeds.Count, Is.EqualTo(4));
            Assert.That(defaults.Sizes, Is.EqualTo(new[] { (32, 32), (64, 48) }));
            Assert.That(defaults.Kinds, Is.EqualTo(new[] { TextureKind.Sprite }));
            Assert.That(defaults.Scale, Is.EqualTo(4));
            Assert.That(defaults.Steps, Is.Null);
        }

        [Test]
        public void AWrongField_IsNamed()
        {
            Assert.That(() => JobDefaults.Parse(new JobRow { Steps = "many" }), Throws.ArgumentException.With.Message.StartsWith("steps: ").And.Message.Contains("\"many\""));
            Assert.That(() => JobDefaults.Parse(new JobRow { Kind = "toon" }), Throws.ArgumentException.With.Message.StartsWith("kind: wanted"));
        }
    }
}
