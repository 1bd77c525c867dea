#nullable enable
namespace Yoso
{
    /// <summary>Which timesteps a plan of N steps visits (names of diffusers' <c>timestep_spacing</c>).</summary>
    public enum TimestepSpacing
    {
        /// <summary>Counted down from the last timestep: starts at full noise.</summary>
        Trailing,

        /// <summary>Counted up from timestep 0.</summary>
        Leading,

        /// <summary>Evenly spread over both ends.</summary>
        Linspace,
    }
}
