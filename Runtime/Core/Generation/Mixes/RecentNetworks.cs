#nullable enable
using System;

namespace Yoso
{
    /// <summary>Networks of recent mixes, up to a number of bytes; the one unused for longest is given up first. From any thread.</summary>
    sealed class RecentNetworks
    {
        readonly Recency<string, Shared<MixedNetwork>> _recent;

        public RecentNetworks(long capacityBytes)
        {
            _recent = new Recency<string, Shared<MixedNetwork>>(capacityBytes, StringComparer.Ordinal, (_, network) => network.Release());
        }

        /// <summary>With a hold on it for the caller; null where it is not kept.</summary>
        public Shared<MixedNetwork>? Find(string key)
        {
            lock (_recent)
                return _recent.TryGet(key, out var network) ? network.Hold() : null;
        }

        /// <summary>Keeps a network with a hold of its own, at what it takes now: a kept one may have grown. Not if it is larger than all that may be kept.</summary>
        public void Keep(Shared<MixedNetwork> network)
        {
            lock (_recent)
            {
                _recent.TryGet(network.Value.Key, out var former);
                _recent.Add(network.Value.Key, network.Hold(), network.Value.Bytes);
                former?.Release();
            }
        }

        public void Clear()
        {
            lock (_recent)
                _recent.Clear();
        }
    }
}
