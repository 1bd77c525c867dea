#nullable enable
namespace Yoso
{
    /// <summary>How a step goes from its clean estimate to the next noise level.</summary>
    public enum StepUpdate
    {
        /// <summary>Fresh noise is added to the clean estimate (latent consistency models, arXiv 2310.04378): 1, 2 or 4 steps.</summary>
        Renoise,

        /// <summary>The estimated noise is kept (DDIM, arXiv 2010.02502): many steps; the same as Euler in the variance-exploding form.</summary>
        Deterministic,

        /// <summary>Part of the noise is kept and part is fresh (DDIM with eta 1): the same as Euler ancestral.</summary>
        Ancestral,
    }
}
