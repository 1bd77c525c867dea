#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
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
        static readonly List<TextureGenerator> s_running = new();

        readonly ErrorReport _errors = new();
        CancellationTokenSource? _enabled;
        ModelLease? _lease;

        /// <summary>All that are enabled.</summary>
        internal static IReadOnlyList<TextureGenerator> Running => s_running;

        /// <summary>Whether it is enabled.</summary>
        internal bool IsRunning => _enabled != null;

        /// <summary>Counts how often it was enabled: what was asked for in an earlier life was cancelled.</summary>
        internal int Life { get; private set; }

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
            return WhileEnabled(Lease().Model.Submit, order, _enabled!.Token, cancellation);
        }

        /// <summary>Whether the model can make pictures that go on at their opposite edges; known when it is open.</summary>
        public Task<bool> TilesAsync(Tiling tiling, CancellationToken cancellation = default)
        {
            return WhileEnabled(Lease().Model.Tiles, tiling, _enabled!.Token, cancellation);
        }

        /// <summary>Opens what pictures of a tiling are made by, so that the first of them needn't wait; false where the model can't tile so.</summary>
        public Task<bool> PrepareAsync(Tiling tiling, CancellationToken cancellation = default)
        {
            return WhileEnabled(Lease().Model.Prepare, tiling, _enabled!.Token, cancellation);
        }

        /// <summary>
        /// Mixes the LoRA files of styles into the model, in the background while pictures go on being made; says how each fits. Styles of
        /// weight 0 or without a file are left out; none gives the model as it is. The mix is the model's: all generators that share it make
        /// their later pictures under it. Paint again (<see cref="StyleMix.Touch"/>) what is to show it.
        /// </summary>
        /// <exception cref="ModelFormatException">A file is no LoRA, or one for another model; the mix stays as it is.</exception>
        public Task<IReadOnlyList<StyleMatch>> SetStylesAsync(IReadOnlyList<StyleShare> styles, CancellationToken cancellation = default)
        {
            var sources = new List<StyleSource>();
            foreach (var share in styles)
                if (share.Style is { } style && style && style.HasWeights && share.Weight != 0)
                    sources.Add(style.Source(share.Weight));
            return WhileEnabled(Lease().Model.SetStyles, (sources, Path.Combine(ModelFiles.CacheFolder, "Styles")), _enabled!.Token, cancellation);
        }

        static async Task<T> WhileEnabled<TArgument, T>(Func<TArgument, CancellationToken, Task<T>> ask, TArgument argument, CancellationToken enabled, CancellationToken cancellation)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(enabled, cancellation);
            return await ask(argument, either.Token);
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
            s_running.Add(this);
            Life++;
            try
            {
                _lease = SharedModels.Acquire(_model != null ? _model.Source() : ModelFiles.Default(), Options());
                _lease.Model.Paused = false;
                ApplyBudget();
                _ = OpenAndWarmUp(_lease.Model, _enabled.Token);
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
            s_running.Remove(this);
            _lease?.Dispose();
            _lease = null;
        }

        void OnApplicationPause(bool paused)
        {
            if (_lease != null)
                _lease.Model.Paused = paused;
        }

        async Task OpenAndWarmUp(SharedModel model, CancellationToken cancellation)
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
    }
}
