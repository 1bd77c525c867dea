#nullable enable
namespace Yoso
{
    /// <summary>Latents on their way from noise to clean, and all that has to outlive a step; made once for a length and used again.</summary>
    sealed class DenoisingRun
    {
        public DenoisingRun(int pictures, int length)
        {
            Noise = new BatchNoise(new ulong[pictures]);
            Sampler = new Sampler(length);
        }

        public BatchNoise Noise { get; }

        public Sampler Sampler { get; }

        public bool Fits(int pictures, int length)
        {
            return Noise.Count == pictures && Sampler.Sample.Length == length;
        }
    }
}
