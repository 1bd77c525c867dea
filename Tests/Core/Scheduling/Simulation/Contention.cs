#nullable enable
namespace Yoso.Tests
{
    /// <summary>How generation and the game get in each other's way.</summary>
    public enum Contention
    {
        /// <summary>Another core: memory and caches are shared, so both are slower while both run.</summary>
        Cpu,

        /// <summary>One graphics processor: what runs, runs alone, and the other waits.</summary>
        Gpu,
    }
}
