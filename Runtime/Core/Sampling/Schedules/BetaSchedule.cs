#nullable enable
namespace Yoso
{
    /// <summary>The shape of a schedule's betas over the training timesteps.</summary>
    public enum BetaSchedule
    {
        /// <summary>Evenly spaced betas.</summary>
        Linear,

        /// <summary>Evenly spaced square roots of the betas, as in Stable Diffusion.</summary>
        ScaledLinear,

        /// <summary>The cosine schedule with betas capped at 0.999 (Nichol and Dhariwal, arXiv 2102.09672).</summary>
        SquaredCosCapV2,
    }
}
