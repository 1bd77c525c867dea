#nullable enable
using System;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    /// <summary>Golden group 5: torch 2.6 CPU generator.</summary>
    sealed class SeededNoiseTest
    {
        const float Tolerance = 2e-6f;

        static readonly ulong[] Seeds = { 0, 1, 42, 318, 2147483647, 4294967295, 123456789012345 };

        [TestCaseSource(nameof(Seeds))]
        public void Fill_EqualsTorch(ulong seed)
        {
            var golden = GoldenCase.Require($"randn_seed{seed}");
            var names = golden.Names.Where(name => name.StartsWith("out.randn_", StringComparison.Ordinal) && !name.Contains("f64")).ToArray();

            foreach (var name in names)
            {
                var wanted = golden.Floats(name);
                Assert.That(Draw(new SeededNoise(seed), wanted.Length), Is.EqualTo(wanted).Within(Tolerance), name);
            }

            Assert.That(names, Has.Length.AtLeast(8));
            TestContext.Out.WriteLine($"seed {seed}: {names.Length} sizes compared");
        }

        [TestCaseSource(nameof(Seeds))]
        public void Fill_GoesOnAcrossCalls(ulong seed)
        {
            var golden = GoldenCase.Require($"randn_seed{seed}");
            var large = new SeededNoise(seed);
            var small = new SeededNoise(seed);

            foreach (var name in new[] { "out.seq_a_1x4x8x8", "out.seq_b_1x4x8x8" })
                Assert.That(Draw(large, 256), Is.EqualTo(golden.Floats(name)).Within(Tolerance), name);
            foreach (var name in new[] { "out.seqsmall_a_3", "out.seqsmall_b_4", "out.seqsmall_c_20" })
                Assert.That(Draw(small, golden.Floats(name).Length), Is.EqualTo(golden.Floats(name)).Within(Tolerance), name);
        }

        [Test]
        public void Reseed_EqualsNew()
        {
            var used = new SeededNoise(7);
            Draw(used, 3);

            used.Reseed(42);

            Assert.That(Draw(used, 5), Is.EqualTo(Draw(new SeededNoise(42), 5)));
        }

        [Test]
        public void Fill_AllocatesNothing()
        {
            var noise = new SeededNoise(1);
            var values = new float[4096];
            noise.Fill(values);

            var before = GC.GetAllocatedBytesForCurrentThread();
            noise.Fill(values);

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        }

        internal static float[] Draw(INoise noise, int count)
        {
            var values = new float[count];
            noise.Fill(values);
            return values;
        }
    }
}
