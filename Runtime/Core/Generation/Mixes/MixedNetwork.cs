#nullable enable
using System;

namespace Yoso
{
    /// <summary>A text encoder or the denoisers of all tilings, opened with the weights of a mix.</summary>
    sealed class MixedNetwork : IDisposable
    {
        readonly Func<long> _bytes;

        /// <param name="key">The same for the same weights of the same network.</param>
        /// <param name="bytes">Says what the network takes about now.</param>
        public MixedNetwork(string key, IDisposable network, Func<long> bytes)
        {
            Key = key;
            Network = network;
            _bytes = bytes;
        }

        public string Key { get; }

        public IDisposable Network { get; }

        public long Bytes => _bytes();

        public void Dispose()
        {
            Network.Dispose();
        }
    }
}
