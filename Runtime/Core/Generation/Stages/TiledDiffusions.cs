#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Yoso
{
    /// <summary>
    /// One diffusion a tiling, all over the same weights. The plain one is there from the start; each other is opened when it is first wanted,
    /// and kept. One thread runs them; another may open some meanwhile.
    /// </summary>
    sealed class TiledDiffusions : IDisposable
    {
        readonly ModelBundle _bundle;
        readonly InferenceContext _context;
        readonly MixedWeights? _weights;
        readonly Opened?[] _opened = new Opened?[(int)Tiling.Both + 1];

        public TiledDiffusions(ModelBundle bundle, InferenceContext context, MixedWeights? weights = null)
        {
            _bundle = bundle;
            _context = context.Origin;
            _weights = weights;
            Plain = Open(Tiling.None, context).Denoiser;
        }

        public Denoiser Plain { get; }

        public IEnumerable<Tiling> OpenTilings => Enumerable.Range(0, _opened.Length).Select(i => (Tiling)i).Where(IsOpen);

        public bool IsOpen(Tiling tiling)
        {
            return Volatile.Read(ref _opened[(int)tiling]) != null;
        }

        /// <exception cref="ModelFormatException">The bundle's graph for the tiling is missing, or can't be run.</exception>
        public Diffusion For(Tiling tiling)
        {
            return Open(tiling, _context).Diffusion;
        }

        /// <summary>Opened already by someone else, it stays as it is.</summary>
        public Opened Open(Tiling tiling, InferenceContext context)
        {
            ref var place = ref _opened[(int)tiling];
            if (Volatile.Read(ref place) is { } known)
                return known;
            var opened = new Opened(new Denoiser(_bundle, context, tiling, _weights));
            if (Interlocked.CompareExchange(ref place, opened, null) is not { } faster)
                return opened;
            opened.Denoiser.Dispose();
            return faster;
        }

        public void Dispose()
        {
            foreach (var opened in _opened)
                opened?.Denoiser.Dispose();
        }

        internal sealed class Opened
        {
            public Opened(Denoiser denoiser)
            {
                Denoiser = denoiser;
                Diffusion = new Diffusion(denoiser);
            }

            public Denoiser Denoiser { get; }

            public Diffusion Diffusion { get; }
        }
    }
}
