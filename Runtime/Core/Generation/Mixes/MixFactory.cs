#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Yoso
{
    /// <summary>Styles -> the networks under them: found among the recent ones, or mixed and opened.</summary>
    sealed class MixFactory
    {
        readonly ModelBundle _bundle;
        readonly InferenceContext _context;

        public MixFactory(ModelBundle bundle, InferenceContext context)
        {
            _bundle = bundle;
            _context = context;
            Matcher = new StyleMatcher(bundle, context.Settings.Segmented);
            Recent = new RecentNetworks(context.Settings.StyleCacheBytes);
        }

        public StyleMatcher Matcher { get; }

        public RecentNetworks Recent { get; }

        /// <param name="styles">In canonical order.</param>
        /// <param name="tilings">Whose denoisers are to be open as well.</param>
        public StyledNetworks Open(IReadOnlyList<StyleChoice> styles, IEnumerable<Tiling> tilings, CancellationToken cancellation)
        {
            var aside = _context.Aside(cancellation);
            var networks = Both(styles, aside);
            try
            {
                foreach (var tiling in tilings)
                    networks.Diffusions.Open(tiling, aside);
                return networks;
            }
            catch
            {
                networks.Dispose();
                throw;
            }
        }

        StyledNetworks Both(IReadOnlyList<StyleChoice> styles, InferenceContext aside)
        {
            var encoder = Find(StyleComponents.TextEncoder, styles, aside, Encoder);
            try
            {
                return new StyledNetworks(StyleOrder.Names(styles), encoder, Find(StyleComponents.Unet, styles, aside, Diffusions));
            }
            catch
            {
                encoder.Release();
                throw;
            }
        }

        Shared<MixedNetwork> Find(string component, IReadOnlyList<StyleChoice> styles, InferenceContext aside, Func<InferenceContext, MixedWeights?, IDisposable> open)
        {
            var touching = styles.Where(style => Matcher.Touches(component, style.File)).ToArray();
            var key = $"{component} {StyleOrder.Key(touching)}";
            if (Recent.Find(key) is { } recent)
                return recent;
            var weights = touching.Length == 0 ? null : MixedWeights.Of(Matcher, component, touching, _context.Settings.Threads, aside.Loading);
            aside.Loading.ThrowIfCancellationRequested();
            var network = open(aside, weights);
            return new Shared<MixedNetwork>(new MixedNetwork(key, network, () => Bytes(component, network, weights)));
        }

        TextEncoder Encoder(InferenceContext context, MixedWeights? weights)
        {
            return new TextEncoder(_bundle, context, weights);
        }

        TiledDiffusions Diffusions(InferenceContext context, MixedWeights? weights)
        {
            return new TiledDiffusions(_bundle, context, weights);
        }

        /// <summary>Every open session has the network's weights once more, as single precision.</summary>
        long Bytes(string component, IDisposable network, MixedWeights? weights)
        {
            var sessions = network is TiledDiffusions diffusions ? diffusions.OpenTilings.Count() : 1;
            return sessions * sizeof(float) * Matcher.Parameters(component) + (weights?.Bytes ?? 0);
        }
    }
}
