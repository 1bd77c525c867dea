#nullable enable
using System;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Makes wishes' pictures; the model is opened with the first wish for it, and closed when another is wished for. One call at a time.</summary>
    public sealed class PreviewMaker : IDisposable
    {
        readonly Func<string, CancellationToken, IPictureMaker> _open;
        readonly Func<string> _way;
        readonly object _gate = new();
        IPictureMaker? _maker;
        (string Model, string Way) _opened;
        bool _disposed;

        /// <param name="open">Opens a model.</param>
        /// <param name="way">How models are opened now: where that changes, the model is opened again.</param>
        public PreviewMaker(Func<string, CancellationToken, IPictureMaker> open, Func<string> way)
        {
            _open = open;
            _way = way;
        }

        /// <exception cref="ModelFormatException">The model can't be opened, or a style does not fit it.</exception>
        /// <exception cref="OperationCanceledException">Cancelled, or disposed before its turn.</exception>
        public TextureResult Make(PreviewWish wish, CancellationToken cancellation)
        {
            lock (_gate)
            {
                if (_disposed)
                    throw new OperationCanceledException("the preview was closed");
                return Maker(wish.Model, cancellation).Make(new[] { wish.Item }, cancellation)[0];
            }
        }

        /// <summary>Waits for a call that runs: cancel it before.</summary>
        public void Dispose()
        {
            lock (_gate)
            {
                _disposed = true;
                _maker?.Dispose();
                _maker = null;
            }
        }

        IPictureMaker Maker(string model, CancellationToken cancellation)
        {
            var wanted = (model, _way());
            if (_maker != null && _opened == wanted)
                return _maker;
            _maker?.Dispose();
            _maker = null;
            _maker = _open(model, cancellation);
            _opened = wanted;
            return _maker;
        }
    }
}
