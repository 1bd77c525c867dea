#nullable enable
namespace Yoso.Tests
{
    /// <summary>Random numbers that are the same everywhere: splitmix64 (Steele, Lea and Flood 2014).</summary>
    sealed class NoiseBits
    {
        ulong _state;

        internal NoiseBits(ulong seed)
        {
            _state = seed;
        }

        internal int Below(int limit) => (int)(Next() % (ulong)limit);

        ulong Next()
        {
            unchecked
            {
                _state += 0x9E3779B97F4A7C15;
                var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
                mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
                return mixed ^ (mixed >> 31);
            }
        }
    }
}
