#nullable enable
using System;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Makes wishes' pictures; the model is opened with the first wish for it, and closed when another is wished for. One call at a time.</summary>
    public sealed class PreviewMaker : IDisposable
    {
        readonly Func<string, CancellationToken, IPictureMaker> _open;
        readonly object _gate = new();
        IPictureMaker? _maker;
        string _model = "";
        bool _disposed;

        /// <param name="open">Opens a model.</param>
        public PreviewMaker(Func<string, CancellationToken, IPictureMaker> open)
        {
            _open = open;
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
            if (_maker != null && _model == model)
                return _maker;
            _maker?.Dispose();
            _maker = null;
            _maker = _open(model, cancellation);
            _model = model;
            return _maker;
        }
    }
}
