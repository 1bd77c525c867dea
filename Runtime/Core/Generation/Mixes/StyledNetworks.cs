#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>The networks that make pictures in one mix of styles. Mixes that leave a network as it is share it.</summary>
    sealed class StyledNetworks : IDisposable
    {
        readonly Shared<MixedNetwork>[] _networks;

        /// <summary>Takes over a hold on each network.</summary>
        public StyledNetworks(IReadOnlyList<StyleWeight> styles, Shared<MixedNetwork> encoder, Shared<MixedNetwork> diffusions)
        {
            _networks = new[] { encoder, diffusions };
            Styles = styles;
            Encoder = (TextEncoder)encoder.Value.Network;
            Diffusions = (TiledDiffusions)diffusions.Value.Network;
        }

        /// <summary>As recipes name them.</summary>
        public IReadOnlyList<StyleWeight> Styles { get; }

        public TextEncoder Encoder { get; }

        public TiledDiffusions Diffusions { get; }

        public void KeepIn(RecentNetworks recent)
        {
            foreach (var network in _networks)
                recent.Keep(network);
        }

        public void Dispose()
        {
            foreach (var network in _networks)
                network.Release();
        }
    }
}
