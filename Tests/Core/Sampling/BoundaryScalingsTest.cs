#nullable enable
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class BoundaryScalingsTest
    {
        [Test]
        public void SkipAndOut_EqualLcmAndYoso()
        {
            var golden = GoldenCase.Require("boundary_scalings");
            var scalings = BoundaryScalings.Default;

            foreach (var method in new[] { "lcm", "yoso" })
            {
                var skip = golden.Floats($"out.{method}_c_skip");
                var output = golden.Floats($"out.{method}_c_out");
                for (var t = 0; t < 1000; t++)
                {
                    Assert.That(scalings.Skip(t), Is.EqualTo(skip[t]).Within(1e-12 + 1e-6 * skip[t]));
                    Assert.That(scalings.Out(t), Is.EqualTo(output[t]).Within(1e-12 + 1e-6 * output[t]));
                }
            }
        }

        [Test]
        public void Apply_IsTheSampleAtTimestepZero()
        {
            var clean = new[] { 9f, 9f };

            BoundaryScalings.Default.Apply(0, new[] { 1f, 2f }, clean);

            Assert.That(clean, Is.EqualTo(new[] { 1f, 2f }));
        }
    }
}
