#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Yoso
{
    /// <summary>
    /// One model and its queue, for all components that use it: opened in the background, ticked once a frame while it is in use, kept
    /// for some seconds after its last user so that a scene change does not open it again. Main thread only.
    /// </summary>
    sealed class SharedModel : IFrameWork
    {
        readonly CancellationTokenSource _closing = new();
        readonly TaskCompletionSource<TextureQueue> _ready = new();
        readonly Task<OpenModel> _opening;
        readonly Dictionary<Tiling, Task> _tilings = new() { [Tiling.None] = Task.CompletedTask };
        FrameBudget _budget = new();
        TextureQueue? _queue;
        OpenModel? _model;
        bool _paused;

        public SharedModel(ModelSource source, ModelOptions options)
        {
            var time = Stopwatch.StartNew();
            var settings = options.Settings;
            var closing = _closing.Token;
            Clock = () => time.Elapsed;
            _opening = Task.Run(() => new OpenModel(source, options, settings, Clock, closing), closing);
        }

        public int Users { get; set; }

        /// <summary>Why the model could not be opened; null while it may still be, and when it was.</summary>
        public Exception? Problem { get; private set; }

        public bool IsReady => _queue != null;

        public QueueStats Stats => _queue?.Stats ?? default;

        public ProviderReport? Provider => _model?.Networks.Provider;

        public FrameBudget Budget
        {
            get => _queue != null ? _queue.Budget : _budget;
            set
            {
                _budget = value;
                if (_queue != null)
                    _queue.Budget = value;
            }
        }

        public bool Paused
        {
            get => _paused;
            set
            {
                _paused = value;
                if (_queue != null)
                    _queue.Paused = value;
            }
        }

        /// <summary>Runs from any thread: the scheduler's workers use it.</summary>
        Func<TimeSpan> Clock { get; }

        /// <summary>Orders, as soon as the model is open. The task ends on the main thread.</summary>
        public async Task<TextureResult> Submit(TextureOrder order, CancellationToken cancellation)
        {
            var queue = await Ready(cancellation);
            cancellation.ThrowIfCancellationRequested();
            var ticket = queue.Submit(order);
            using (cancellation.Register(ticket.Cancel))
                return await ticket.Result;
        }

        /// <summary>Ends on the main thread when the model is open, and fails when it can't be opened.</summary>
        public Task WhenReady(CancellationToken cancellation)
        {
            return Ready(cancellation);
        }

        /// <summary>Whether the model, once it is open, can make pictures that go on at their opposite edges.</summary>
        public async Task<bool> Tiles(Tiling tiling, CancellationToken cancellation)
        {
            await Ready(cancellation);
            return _model != null && _model.Networks.CanTile(tiling);
        }

        /// <summary>Whether what makes pictures of a tiling is open; the plain one is with the model.</summary>
        public bool IsPrepared(Tiling tiling)
        {
            return IsReady && _tilings.TryGetValue(tiling, out var opening) && opening.Status == TaskStatus.RanToCompletion;
        }

        /// <summary>Opens, on a worker, what pictures of a tiling are made by, so that the first of them needn't wait. False where the model can't tile so.</summary>
        public async Task<bool> Prepare(Tiling tiling, CancellationToken cancellation)
        {
            if (!await Tiles(tiling, cancellation))
                return false;
            if (!_tilings.TryGetValue(tiling, out var opening) || opening.IsFaulted)
                _tilings[tiling] = opening = Open(tiling);
            await opening;
            cancellation.ThrowIfCancellationRequested();
            return true;
        }

        /// <summary>Puts a mix of styles into effect, on a worker; the files of styles that are assets are written below the folder.</summary>
        public async Task<IReadOnlyList<StyleMatch>> SetStyles((List<StyleSource> Styles, string Folder) wanted, CancellationToken cancellation)
        {
            await Ready(cancellation);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token, cancellation);
            var (networks, stop) = (_model!.Networks, either.Token);
            return await Task.Run(() => networks.SetStyles(wanted.Styles.ConvertAll(style => style.Read(wanted.Folder)), stop), stop);
        }

        /// <summary>Runs a request once for nothing, so that the first real one finds everything in place.</summary>
        public async Task WarmUp(TextureRequest request, CancellationToken cancellation)
        {
            var queue = await Ready(cancellation);
            var ticket = queue.WarmUp(request);
            using (cancellation.Register(ticket.Cancel))
                await ticket.Result;
        }

        public void Tick(FrameTiming timing)
        {
            if (_queue == null && Problem == null && _opening.IsCompleted)
                Adopt();
            _queue?.Tick(timing);
        }

        /// <summary>Ends everything: what is pending is cancelled before it returns, and the networks are closed when the task is done.</summary>
        public Task CloseAsync()
        {
            _closing.Cancel();
            _ready.TrySetCanceled();
            _queue?.Dispose();
            _queue = null;
            return Task.Run(async () =>
            {
                try
                {
                    (await _opening).Dispose();
                }
                catch (Exception)
                {
                    // It never opened: whoever asked for it was told why.
                }
            });
        }

        /// <summary>Once for all who wait for it, so that only closing the model cancels it.</summary>
        Task Open(Tiling tiling)
        {
            var (networks, closing) = (_model!.Networks, _closing.Token);
            return Task.Run(() => Open(networks, tiling, closing), closing);
        }

        static void Open(TextToTexture networks, Tiling tiling, CancellationToken closing)
        {
            try
            {
                networks.Prepare(new TextureRequest { Tiling = tiling }, closing);
            }
            catch (ObjectDisposedException)
            {
                // The model is being closed.
            }

            closing.ThrowIfCancellationRequested();
        }

        void Adopt()
        {
            if (_opening.Status != TaskStatus.RanToCompletion)
            {
                Problem = (Exception?)_opening.Exception?.GetBaseException() ?? new OperationCanceledException();
                _ready.TrySetException(Problem);
                _ = _ready.Task.Exception;
                return;
            }

            _model = _opening.Result;
            _queue = new TextureQueue(_model.Networks, new QueueSettings { Budget = _budget, Cache = _model.Cache, Costs = _model.Costs }, Clock) { Paused = _paused };
            _ready.TrySetResult(_queue);
        }

        /// <summary>The queue, or the reason why there is none, or cancellation: whichever comes first.</summary>
        async Task<TextureQueue> Ready(CancellationToken cancellation)
        {
            if (_ready.Task.IsCompleted)
                return await _ready.Task;
            var cancelled = new TaskCompletionSource<TextureQueue>();
            using (cancellation.Register(() => cancelled.TrySetCanceled(cancellation)))
                return await await Task.WhenAny(_ready.Task, cancelled.Task);
        }
    }
}
