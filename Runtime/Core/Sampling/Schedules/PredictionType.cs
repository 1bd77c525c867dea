#nullable enable
namespace Yoso
{
    /// <summary>What a denoiser's output means.</summary>
    public enum PredictionType
    {
        /// <summary>The noise that was added.</summary>
        Epsilon,

        /// <summary>alpha * noise - sigma * clean (Salimans and Ho, arXiv 2202.00512).</summary>
        VPrediction,

        /// <summary>The clean sample itself.</summary>
        Sample,
    }
}
