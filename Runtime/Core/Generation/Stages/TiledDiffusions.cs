#nullable enable
using System;

namespace Yoso
{
    /// <summary>One diffusion a tiling. The plain one is there from the start; each other is opened when it is first wanted, and kept.</summary>
    sealed class TiledDiffusions : IDisposable
    {
        readonly ModelBundle _bundle;
        readonly InferenceContext _context;
        readonly Denoiser?[] _denoisers = new Denoiser?[(int)Tiling.Both + 1];
        readonly Diffusion?[] _diffusions = new Diffusion?[(int)Tiling.Both + 1];

        public TiledDiffusions(ModelBundle bundle, InferenceContext context)
        {
            _bundle = bundle;
            _context = context;
            For(Tiling.None);
        }

        public Denoiser Plain => _denoisers[(int)Tiling.None]!;

        public bool Has(Tiling tiling)
        {
            return _diffusions[(int)tiling] != null;
        }

        /// <exception cref="ModelFormatException">The bundle's graph for the tiling is missing, or can't be run.</exception>
        public Diffusion For(Tiling tiling)
        {
            return _diffusions[(int)tiling] ??= new Diffusion(_denoisers[(int)tiling] = new Denoiser(_bundle, _context, tiling));
        }

        public void Dispose()
        {
            foreach (var denoiser in _denoisers)
                denoiser?.Dispose();
        }
    }
}
