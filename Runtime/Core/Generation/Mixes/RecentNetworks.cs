#nullable enable
using System;

namespace Yoso
{
    /// <summary>Networks of recent mixes, up to a number of bytes; the one unused for longest is given up first. From any thread.</summary>
    sealed class RecentNetworks
    {
        readonly Recency<string, Shared<MixedNetwork>> _recent;
        readonly long _capacity;

        public RecentNetworks(long capacityBytes)
        {
            _capacity = capacityBytes;
            _recent = new Recency<string, Shared<MixedNetwork>>(capacityBytes, StringComparer.Ordinal, (_, network) => network.Release());
        }

        /// <summary>With a hold on it for the caller; null where it is not kept.</summary>
        public Shared<MixedNetwork>? Find(string key)
        {
            lock (_recent)
                return _recent.TryGet(key, out var network) ? network.Hold() : null;
        }

        /// <summary>Keeps a network with a hold of its own, unless it is kept already or larger than all that may be kept.</summary>
        public void Keep(Shared<MixedNetwork> network)
        {
            var bytes = network.Value.Bytes;
            lock (_recent)
                if (bytes <= _capacity && !_recent.TryGet(network.Value.Key, out _))
                    _recent.Add(network.Value.Key, network.Hold(), bytes);
        }

        public void Clear()
        {
            lock (_recent)
                _recent.Clear();
        }
    }
}
