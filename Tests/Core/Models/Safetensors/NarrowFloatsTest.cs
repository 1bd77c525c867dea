#nullable enable
using System;
using Microsoft.ML.OnnxRuntime;
using NUnit.Framework;

namespace Yoso.Tests
{
    /// <summary>The oracle for half precision is ONNX Runtime's <see cref="Float16"/>.</summary>
    public sealed class NarrowFloatsTest
    {
        [Test]
        public void F16_EveryValueWidensExactly()
        {
            var wrong = 0;

            for (var bits = 0; bits <= ushort.MaxValue; bits++)
            {
                var wanted = (float)new Float16((ushort)bits);
                var found = NarrowFloats.FromF16((ushort)bits);
                if (float.IsNaN(wanted) ? !float.IsNaN(found) : Bits(found) != Bits(wanted)) wrong++;
            }

            Assert.That(wrong, Is.Zero);
        }

        [Test]
        public void F16_EveryValueSurvivesTheRoundTrip()
        {
            var wrong = 0;

            for (var bits = 0; bits <= ushort.MaxValue; bits++)
            {
                var value = NarrowFloats.FromF16((ushort)bits);
                if (!float.IsNaN(value) && NarrowFloats.ToF16(value) != bits) wrong++;
            }

            Assert.That(wrong, Is.Zero);
        }

        [Test]
        public void F16_NarrowsLikeFloat16OverTheWholeRange()
        {
            var wrong = 0;

            for (var bits = 0L; bits <= uint.MaxValue; bits += 1009)
            {
                var value = BitConverter.Int32BitsToSingle((int)bits);
                if (!float.IsNaN(value) && NarrowFloats.ToF16(value) != ((Float16)value).value) wrong++;
            }

            Assert.That(wrong, Is.Zero);
        }

        [TestCase(1f + 1f / 2048, 0x3c00, Description = "tie, down to even")]
        [TestCase(1f + 3f / 2048, 0x3c02, Description = "tie, up to even")]
        [TestCase(65519.996f, 0x7bff, Description = "largest that is not infinite")]
        [TestCase(65520f, 0x7c00, Description = "tie at the top goes to infinity")]
        [TestCase(2.9802322e-8f, 0x0000, Description = "half of the smallest subnormal, a tie, goes to zero")]
        [TestCase(-2.9802326e-8f, 0x8001)]
        [TestCase(float.NegativeInfinity, 0xfc00)]
        public void F16_RoundsToTheNearestEven(float value, int bits)
        {
            Assert.That(NarrowFloats.ToF16(value), Is.EqualTo(bits));
        }

        [TestCase(1f, 0x3f80)]
        [TestCase(1.00390625f, 0x3f80, Description = "tie, down to even")]
        [TestCase(1.01171875f, 0x3f82, Description = "tie, up to even")]
        [TestCase(1.0039064f, 0x3f81)]
        [TestCase(float.MaxValue, 0x7f80)]
        [TestCase(-0f, 0x8000)]
        [TestCase(float.PositiveInfinity, 0x7f80)]
        public void BF16_RoundsToTheNearestEven(float value, int bits)
        {
            Assert.That(NarrowFloats.ToBF16(value), Is.EqualTo(bits));
        }

        [Test]
        public void BF16_EveryValueSurvivesTheRoundTrip()
        {
            var wrong = 0;

            for (var bits = 0; bits <= ushort.MaxValue; bits++)
            {
                var value = NarrowFloats.FromBF16((ushort)bits);
                if (!float.IsNaN(value) && NarrowFloats.ToBF16(value) != bits) wrong++;
            }

            Assert.That(wrong, Is.Zero);
        }

        [Test]
        public void NotANumber_StaysOne()
        {
            var smallest = BitConverter.Int32BitsToSingle(0x7f800001);

            Assert.That(NarrowFloats.FromF16(NarrowFloats.ToF16(smallest)), Is.NaN);
            Assert.That(NarrowFloats.FromBF16(NarrowFloats.ToBF16(smallest)), Is.NaN);
            Assert.That(NarrowFloats.FromBF16(NarrowFloats.ToBF16(BitConverter.Int32BitsToSingle(-1))), Is.NaN);
        }

        static int Bits(float value) => BitConverter.SingleToInt32Bits(value);
    }
}
