#nullable enable
namespace Yoso
{
    /// <summary>MT19937 (Matsumoto and Nishimura, 1998), seeded with 32 bits as torch's CPU generator is.</summary>
    sealed class MersenneTwister
    {
        const int Length = 624;
        const int Shift = 397;

        readonly uint[] _state = new uint[Length];
        int _next;

        internal MersenneTwister(uint seed) => Seed(seed);

        internal void Seed(uint seed)
        {
            _state[0] = seed;
            for (var i = 1; i < Length; i++)
                _state[i] = 1812433253u * (_state[i - 1] ^ (_state[i - 1] >> 30)) + (uint)i;
            _next = Length;
        }

        internal uint Next()
        {
            if (_next == Length)
                Twist();
            var y = _state[_next++];
            y ^= y >> 11;
            y ^= (y << 7) & 0x9d2c5680;
            y ^= (y << 15) & 0xefc60000;
            return y ^ (y >> 18);
        }

        void Twist()
        {
            var i = 0;
            for (; i < Length - Shift; i++)
                _state[i] = _state[i + Shift] ^ Mix(_state[i], _state[i + 1]);
            for (; i < Length - 1; i++)
                _state[i] = _state[i + Shift - Length] ^ Mix(_state[i], _state[i + 1]);
            _state[Length - 1] = _state[Shift - 1] ^ Mix(_state[Length - 1], _state[0]);
            _next = 0;
        }

        static uint Mix(uint high, uint low)
        {
            var y = (high & 0x80000000) | (low & 0x7fffffff);
            return (y >> 1) ^ ((0u - (low & 1)) & 0x9908b0df);
        }
    }
}
