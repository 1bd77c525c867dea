#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Yoso
{
    /// <summary>
    /// The mix of styles in effect, and how another takes its place: its networks are opened aside while the old ones go on running, then
    /// exchanged. Who has begun a picture holds its mix until the picture is done.
    /// </summary>
    sealed class Mixes : IDisposable
    {
        readonly MixFactory _factory;
        readonly SemaphoreSlim _one = new(1, 1);
        readonly CancellationTokenSource _closing = new();
        readonly object _exchange = new();
        Shared<StyledNetworks> _current;

        /// <summary>Opens the model as it is.</summary>
        public Mixes(ModelBundle bundle, InferenceContext context)
        {
            _factory = new MixFactory(bundle, context);
            _current = new Shared<StyledNetworks>(_factory.Open(Array.Empty<StyleChoice>(), Array.Empty<Tiling>(), context.Loading));
        }

        /// <summary>Those in effect now; who wants to run them is to <see cref="Hold"/> them.</summary>
        public StyledNetworks Current
        {
            get
            {
                lock (_exchange)
                    return _current.Value;
            }
        }

        /// <summary>The networks in effect, with a hold for the caller.</summary>
        public Shared<StyledNetworks> Hold()
        {
            lock (_exchange)
                return _current.Hold();
        }

        /// <summary>Ends when the new mix is in effect; what goes wrong leaves the old one. One call at a time, later ones wait.</summary>
        public IReadOnlyList<StyleMatch> Set(IReadOnlyList<StyleChoice> styles, CancellationToken cancellation)
        {
            if (_closing.IsCancellationRequested)
                throw new ObjectDisposedException(nameof(TextToTexture));
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _closing.Token);
            try
            {
                return Set(styles, linked);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellation);
            }
        }

        StyleMatch[] Set(IReadOnlyList<StyleChoice> styles, CancellationTokenSource linked)
        {
            _one.Wait(linked.Token);
            try
            {
                var matches = styles.Select(_factory.Matcher.Match).ToArray();
                var canonical = StyleOrder.Canonical(styles);
                if (!StyleOrder.Names(canonical).SequenceEqual(Current.Styles))
                    Exchange(canonical, linked.Token);
                return matches;
            }
            finally
            {
                _one.Release();
            }
        }

        /// <summary>Stops a mix that is under way, and waits for that. What is still held is disposed when it is let go.</summary>
        public void Dispose()
        {
            _closing.Cancel();
            _one.Wait();
            _factory.Recent.Clear();
            _current.Release();
        }

        void Exchange(IReadOnlyList<StyleChoice> styles, CancellationToken cancellation)
        {
            var former = _current;
            former.Value.KeepIn(_factory.Recent);
            var mix = _factory.Open(styles, former.Value.Diffusions.OpenTilings.ToArray(), cancellation);
            lock (_exchange)
                _current = new Shared<StyledNetworks>(mix);
            former.Release();
        }
    }
}
