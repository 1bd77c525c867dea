#nullable enable
using System;

namespace Yoso
{
    /// <summary>IEEE half precision (F16) and bfloat16 (BF16) to float, exactly, and back, to the nearest and on a tie to the even one.</summary>
    public static class NarrowFloats
    {
        const uint HalfInfinity = 0x7c00;
        const uint QuietBit = 0x200;
        const uint SmallestNormalHalf = 113u << 23; // 2^-14 as a float
        const uint HalfOverflow = 0x477ff000;       // 65520: from here on the nearest half is infinity
        const uint FloatInfinity = 0xffu << 23;

        public static float FromF16(ushort half)
        {
            var rest = (uint)(half & 0x7fff) << 13;
            var sign = (uint)(half & 0x8000) << 16;
            if (rest < 1u << 23) return WithSign(ToFloat(rest + SmallestNormalHalf) - ToFloat(SmallestNormalHalf), sign);

            var bits = rest + (rest < HalfInfinity << 13 ? 112u << 23 : 224u << 23);
            return ToFloat(bits | sign);
        }

        public static ushort ToF16(float value)
        {
            var bits = ToBits(value);
            var sign = (bits >> 16) & 0x8000;
            return (ushort)(sign | MagnitudeToF16(bits & 0x7fffffff));
        }

        public static float FromBF16(ushort brain) => ToFloat((uint)brain << 16);

        public static ushort ToBF16(float value)
        {
            var bits = ToBits(value);
            if ((bits & 0x7fffffff) > FloatInfinity) return (ushort)((bits >> 16) | 0x40);

            return (ushort)((bits + 0x7fff + ((bits >> 16) & 1)) >> 16);
        }

        static uint MagnitudeToF16(uint bits)
        {
            if (bits > FloatInfinity) return HalfInfinity | QuietBit | ((bits >> 13) & 0x3ff);
            if (bits >= HalfOverflow) return HalfInfinity;

            // Adding 1/2 lets the float adder round a subnormal half: its unit then is the last bit of the sum.
            if (bits < SmallestNormalHalf) return ToBits(ToFloat(bits) + 0.5f) - ToBits(0.5f);
            return (bits - (112u << 23) + 0xfff + ((bits >> 13) & 1)) >> 13;
        }

        static float WithSign(float magnitude, uint sign) => ToFloat(ToBits(magnitude) | sign);

        static uint ToBits(float value) => (uint)BitConverter.SingleToInt32Bits(value);

        static float ToFloat(uint bits) => BitConverter.Int32BitsToSingle((int)bits);
    }
}
