#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Yoso
{
    /// <summary>
    /// The whole line for one model: prompt -> TokenIds -> Embedding; seed -> noise -> latent -> picture. May be called from any
    /// thread; one call runs at a time.
    /// </summary>
    public sealed class TextToTexture : IDisposable, IPictureSource
    {
        readonly InferenceContext _context;
        readonly TexturePipeline _pipeline;
        readonly Func<TimeSpan> _clock;
        readonly SemaphoreSlim _gate = new(1, 1);
        readonly string _engine;
        bool _disposed;

        /// <summary>Opens the networks of the bundle. The clock times the stages; it only has to run steadily.</summary>
        /// <exception cref="ModelFormatException">Something is missing from the bundle, or does not fit together.</exception>
        /// <exception cref="OperationCanceledException">Cancelled while a network was opened.</exception>
        public TextToTexture(ModelBundle bundle, InferenceSettings settings, Func<TimeSpan> clock, CancellationToken loading = default)
        {
            _clock = clock;
            _context = new InferenceContext(settings, loading);
            try
            {
                _pipeline = new TexturePipeline(bundle, _context);
                _engine = $"{bundle.Name} {bundle.Hash} {Provider.InUse} {settings.Threads}";
            }
            catch
            {
                _context.Dispose();
                throw;
            }
        }

        /// <summary>The execution provider the denoiser really runs on.</summary>
        public ProviderReport Provider => _pipeline.Mixes.Current.Diffusions.Plain.Provider;

        /// <summary>The styles in effect, for pictures that begin now; in the order of their hashes, without those of weight 0.</summary>
        public IReadOnlyList<StyleWeight> Styles => _pipeline.Mixes.Current.Styles;

        /// <summary>What a request comes to with the model's defaults filled in; nothing is generated.</summary>
        /// <exception cref="ArgumentException">The model can't do what is asked.</exception>
        public Recipe Complete(TextureRequest request)
        {
            return _pipeline.Rules.Complete(request) with { Styles = Styles };
        }

        /// <summary>
        /// Puts another mix of styles into effect, none for the model as it is; says how each fits. The mix is computed and its networks are
        /// opened on this thread while pictures go on being made under the old one, then exchanged: pictures begun before stay with the old one.
        /// A mix that was in effect lately is taken up again at once (see <see cref="InferenceSettings.StyleCacheBytes"/>).
        /// </summary>
        /// <exception cref="ModelFormatException">A style is for another model, or the model's weights can't be replaced; the old mix stays in effect.</exception>
        /// <exception cref="ArgumentException">A weight is so large that a sum is beyond the type the model is stored in; likewise.</exception>
        /// <exception cref="OperationCanceledException">Cancelled, or the generator is being disposed; likewise.</exception>
        public IReadOnlyList<StyleMatch> SetStyles(IReadOnlyList<StyleChoice> styles, CancellationToken cancellation = default)
        {
            return _pipeline.Mixes.Set(styles, cancellation);
        }

        /// <summary>The same on a worker thread.</summary>
        public async Task<IReadOnlyList<StyleMatch>> SetStylesAsync(IReadOnlyList<StyleChoice> styles, CancellationToken cancellation = default)
        {
            return await Task.Run(() => SetStyles(styles, cancellation), cancellation).ConfigureAwait(false);
        }

        /// <summary>Whether the model can make pictures that go on at their opposite edges; a request for others is refused.</summary>
        public bool CanTile(Tiling tiling)
        {
            return _pipeline.Rules.CanTile(tiling);
        }

        /// <summary>Opens now what the first such request would wait for: a tiling has a network of its own, opened when it is first wanted.</summary>
        /// <exception cref="ArgumentException">The model can't do what is asked.</exception>
        public void Prepare(TextureRequest request, CancellationToken cancellation = default)
        {
            using (var turn = TakeTurn(cancellation))
            using (var batch = Begin(_pipeline.Rules.Complete(new[] { request })))
                turn.Run(batch, (wanted, _) => wanted.Open());
        }

        /// <exception cref="ArgumentException">The model can't do what is asked.</exception>
        /// <exception cref="OperationCanceledException">Cancelled, between stages or inside a running network.</exception>
        public TextureResult Generate(TextureRequest request, CancellationToken cancellation = default)
        {
            return GenerateBatch(new[] { request }, cancellation)[0];
        }

        /// <summary>Several pictures of one size, steps, guidance and tiling, through the network together: each equals the one made alone, up to rounding.</summary>
        public IReadOnlyList<TextureResult> GenerateBatch(IReadOnlyList<TextureRequest> requests, CancellationToken cancellation = default)
        {
            using (var turn = TakeTurn(cancellation))
            using (var batch = Begin(_pipeline.Rules.Complete(requests)))
                return turn.Run(batch, Run);
        }

        /// <summary>The same on a worker thread. Cancelling ends the task at once; the network stops at its next operator, before the next call.</summary>
        public async Task<TextureResult> GenerateAsync(TextureRequest request, CancellationToken cancellation = default)
        {
            var work = Task.Run(() => Generate(request, cancellation), cancellation);
            var cancelled = new TaskCompletionSource<TextureResult>(TaskCreationOptions.RunContinuationsAsynchronously);
            using (cancellation.Register(() => cancelled.TrySetCanceled(cancellation)))
                return await (await Task.WhenAny(work, cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
        }

        /// <summary>Waits for a call that still runs; a second time does nothing.</summary>
        public void Dispose()
        {
            if (_disposed)
                return;
            _gate.Wait();
            _disposed = true;
            _pipeline.Dispose();
            _context.Dispose();
            _gate.Dispose();
        }

        string IPictureSource.Engine => _engine;

        IStagedPicture IPictureSource.Begin(Recipe recipe) => new StagedPicture(this, Begin(new[] { recipe }));

        internal Turn TakeTurn(CancellationToken cancellation)
        {
            return new Turn(_gate, _context, cancellation);
        }

        TextureBatch Begin(Recipe[] recipes)
        {
            return new TextureBatch(_pipeline, recipes, _clock);
        }

        static TextureResult[] Run(TextureBatch batch, CancellationToken cancellation)
        {
            batch.Encode(cancellation);
            for (var step = 0; step < batch.Steps; step++)
                for (var segment = 0; segment < batch.Segments; segment++)
                    batch.Denoise(step, segment, cancellation);
            return batch.Decode(cancellation);
        }
    }
}
