#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using UnityEngine;

namespace Yoso
{
    /// <summary>
    /// Makes textures from prompts while the game runs, inside a budget of each frame. Generators of one model share it and its queue: the
    /// one enabled last sets the budget. Disabling it cancels what it was asked for; the model stays open for some seconds.
    /// </summary>
    [AddComponentMenu("YOSO/Texture Generator")]
    [DisallowMultipleComponent]
    public sealed partial class TextureGenerator : MonoBehaviour
    {
        [SerializeField, Tooltip("Unset for the embedded model.")]
        YosoModel? _model;

        [SerializeField, Min(0.1f), Tooltip("Milliseconds of generation a frame.")]
        float _budgetMs = 4;

        [SerializeField, Min(1), Tooltip("How long a frame should last, in milliseconds: generation steps back when frames take longer.")]
        float _targetFrameMs = 1000f / 60;

        [SerializeField, Min(0), Tooltip("Threads of one operator; 0 for half the processor's, at most four.")]
        int _threads;

        [SerializeField, Min(0), Tooltip("Pictures made earlier, kept in memory.")]
        int _memoryCacheMegabytes = 64;

        [SerializeField, Min(0), Tooltip("Pictures made earlier, kept on disk; 0 keeps none.")]
        int _diskCacheMegabytes;

        [SerializeField, Tooltip("Runs the model once for nothing when it is enabled, so that the first picture comes as fast as the others.")]
        bool _warmUp = true;

        readonly ErrorReport _errors = new();
        CancellationTokenSource? _enabled;
        ModelLease? _lease;

        /// <summary>Milliseconds of generation a frame.</summary>
        public float BudgetMs
        {
            get => _budgetMs;
            set
            {
                _budgetMs = value;
                ApplyBudget();
            }
        }

        /// <summary>How long a frame should last, in milliseconds.</summary>
        public float TargetFrameMs
        {
            get => _targetFrameMs;
            set
            {
                _targetFrameMs = value;
                ApplyBudget();
            }
        }

        /// <summary>Null for the embedded model. Takes effect when the component is enabled.</summary>
        public YosoModel? Model
        {
            get => _model;
            set => _model = value;
        }

        /// <summary>Threads of one operator; 0 for half the processor's, at most four. Takes effect when the component is enabled.</summary>
        public int Threads
        {
            get => _threads;
            set => _threads = value;
        }

        /// <summary>Pictures made earlier, kept in memory. Takes effect when the model is opened.</summary>
        public int MemoryCacheMegabytes
        {
            get => _memoryCacheMegabytes;
            set => _memoryCacheMegabytes = value;
        }

        /// <summary>Pictures made earlier, kept on disk; 0 keeps none. Takes effect when the model is opened.</summary>
        public int DiskCacheMegabytes
        {
            get => _diskCacheMegabytes;
            set => _diskCacheMegabytes = value;
        }

        /// <summary>Whether the model runs once for nothing when the component is enabled.</summary>
        public bool WarmsUp
        {
            get => _warmUp;
            set => _warmUp = value;
        }

        /// <summary>Whether the model is open; orders given earlier wait for it.</summary>
        public bool IsReady => _lease != null && _lease.Model.IsReady;

        /// <summary>Why the model could not be opened; null while there is hope.</summary>
        public Exception? Problem => _lease?.Model.Problem;

        /// <summary>The execution provider in use, once the model is open.</summary>
        public ProviderReport? Provider => _lease?.Model.Provider;

        /// <summary>What the model's queue has done lately; all zero while there is none.</summary>
        public QueueStats Stats => _lease?.Model.Stats ?? default;

        /// <summary>Orders a picture with post steps, upload, priority and deadline. The task ends on the main thread, inside the frame's slot.</summary>
        /// <exception cref="InvalidOperationException">The component is not enabled.</exception>
        public Task<TextureResult> Submit(TextureOrder order, CancellationToken cancellation = default)
        {
            return Submit(Lease().Model, order, _enabled!.Token, cancellation);
        }

        /// <summary>Whether the model can make pictures that go on at their opposite edges; known when it is open.</summary>
        public Task<bool> TilesAsync(Tiling tiling, CancellationToken cancellation = default)
        {
            return Lease().Model.Tiles(tiling, cancellation);
        }

        static async Task<TextureResult> Submit(SharedModel model, TextureOrder order, CancellationToken enabled, CancellationToken cancellation)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(enabled, cancellation);
            return await model.Submit(order, either.Token);
        }

        async Task<Texture2D> Generate(TextureOrder order, TextureOptions options, CancellationToken cancellation)
        {
            TextureUpload? upload = null;
            var wanted = order with { Upload = result => upload = new TextureUpload(result.Image, options) };
            await Submit(wanted, cancellation);
            if (_lease != null)
                return upload!.Texture;
            upload!.Abandon();
            throw new OperationCanceledException("the TextureGenerator was disabled");
        }

        void OnEnable()
        {
            _enabled = new CancellationTokenSource();
            try
            {
                _lease = SharedModels.Acquire(_model != null ? _model.Source() : ModelFiles.Default(), Options());
                ApplyBudget();
                _ = Prepare(_lease.Model, _enabled.Token);
            }
            catch (InvalidOperationException problem)
            {
                _errors.Report(this, problem);
            }
        }

        void OnDisable()
        {
            _enabled?.Cancel();
            _enabled = null;
            _lease?.Dispose();
            _lease = null;
        }

        void OnApplicationPause(bool paused)
        {
            if (_lease != null)
                _lease.Model.Paused = paused;
        }

        void OnValidate()
        {
            ApplyBudget();
        }

        async Task Prepare(SharedModel model, CancellationToken cancellation)
        {
            try
            {
                await model.WhenReady(cancellation);
                if (_warmUp)
                    await model.WarmUp(new TextureRequest(), cancellation);
            }
            catch (OperationCanceledException)
            {
            }
            catch (Exception problem)
            {
                _errors.Report(this, problem);
            }
        }

        ModelLease Lease()
        {
            return _lease ?? throw new InvalidOperationException(_enabled == null
                ? $"{name}: enable the TextureGenerator before asking it for pictures"
                : $"{name}: the TextureGenerator has no model: the log says why");
        }

        void ApplyBudget()
        {
            if (_lease != null)
                _lease.Model.Budget = new FrameBudget { Milliseconds = Math.Max(0.1, _budgetMs), TargetFrameMilliseconds = Math.Max(1, _targetFrameMs) };
        }

        ModelOptions Options()
        {
            return new ModelOptions
            {
                Threads = _threads,
                MemoryCacheMegabytes = _memoryCacheMegabytes,
                DiskCacheMegabytes = _diskCacheMegabytes,
                Folder = ModelFiles.CacheFolder,
            };
        }
    }
}
