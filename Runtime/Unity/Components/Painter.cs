#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using UnityEngine;

namespace Yoso
{
    /// <summary>
    /// What paints something of the scene from a prompt, and paints it again when prompt, seed or style change. It uses the given
    /// generator, else the one on its own object, else any in the scene, else one that it adds to its own object.
    /// </summary>
    public abstract class Painter : MonoBehaviour
    {
        [SerializeField, Tooltip("Unset for the one in the scene; where there is none, one with the embedded model is added.")]
        TextureGenerator? _generator;

        [SerializeField]
        StyleMix? _style;

        [SerializeField, TextArea(1, 4)]
        string _prompt = "";

        [SerializeField]
        ulong _seed;

        readonly ErrorReport _errors = new();
        CancellationTokenSource? _enabled;
        StyleMix? _paintedStyle;
        int _paintedVersion;
        bool _stale;

        /// <summary>What is painted; nothing is while it is empty.</summary>
        public string Prompt
        {
            get => _prompt;
            set => Set(ref _prompt, value);
        }

        public ulong Seed
        {
            get => _seed;
            set => Set(ref _seed, value);
        }

        /// <summary>What it has in common with others; null for nothing.</summary>
        public StyleMix? Style
        {
            get => _style;
            set => _style = value;
        }

        public TextureGenerator? Generator
        {
            get => _generator;
            set => _generator = value;
        }

        /// <summary>Paints now instead of with the next frame. A later call of the same painter cancels an earlier one.</summary>
        /// <exception cref="InvalidOperationException">The component is not enabled.</exception>
        public Task PaintAsync()
        {
            if (_enabled == null)
                throw new InvalidOperationException($"{name}: enable the {GetType().Name} before it is to paint");
            Remember();
            return Paint(FindGenerator(), _enabled.Token);
        }

        /// <summary>Orders the pictures, and shows them.</summary>
        protected abstract Task Paint(TextureGenerator generator, CancellationToken enabled);

        /// <summary>The prompt in the style.</summary>
        protected TextureRequest Request()
        {
            return Request(_prompt);
        }

        protected TextureRequest Request(string prompt)
        {
            return _style != null ? _style.Request(prompt, _seed) : new TextureRequest { Prompt = prompt, Seed = _seed };
        }

        /// <summary>What the style does to pictures; more steps can be added.</summary>
        protected List<IPostStep> StyleSteps()
        {
            var steps = new List<IPostStep>();
            if (_style != null)
                _style.Finish.AddTo(steps);
            return steps;
        }

        /// <summary>Orders a picture and its upload. What was uploaded belongs to the caller; orders of one subject replace each other.</summary>
        protected static async Task<(TextureResult Result, T Upload)> Make<T>(TextureGenerator generator, TextureOrder order, Func<TextureResult, T> upload, CancellationToken enabled)
            where T : class, IUpload
        {
            T? made = null;
            var result = await generator.Submit(order with { Upload = picture => made = upload(picture) }, enabled);
            if (!enabled.IsCancellationRequested)
                return (result, made!);
            made!.Abandon();
            throw new OperationCanceledException(enabled);
        }

        /// <summary>The request as a picture that goes on at its opposite edges. A model that can't is asked for one with a seam, and a warning says so.</summary>
        protected async Task<TextureRequest> Tiled(TextureRequest request, Tiling tiling, TextureGenerator generator, CancellationToken enabled)
        {
            var tiles = await generator.TilesAsync(tiling, enabled);
            if (!tiles)
                _errors.Warn(this, "the model has no graphs that tile, so a seam shows where the picture meets itself: export it again with them");
            return request with { Tiling = tiles ? tiling : Tiling.None };
        }

        /// <summary>Has everything painted again with the next frame.</summary>
        protected void Repaint()
        {
            _stale = true;
        }

        protected virtual void OnEnable()
        {
            _enabled = new CancellationTokenSource();
            _stale = true;
        }

        protected virtual void OnDisable()
        {
            _enabled?.Cancel();
            _enabled = null;
        }

        protected virtual void Update()
        {
            var changed = _stale || _style != _paintedStyle || (_style != null && _style.Version != _paintedVersion);
            if (changed && _prompt.Length > 0)
                _ = PaintReported();
        }

        protected virtual void OnValidate()
        {
            _stale = true;
        }

        async Task PaintReported()
        {
            try
            {
                await PaintAsync();
            }
            catch (OperationCanceledException)
            {
            }
            catch (Exception problem)
            {
                _errors.Report(this, problem);
            }
        }

        void Remember()
        {
            _stale = false;
            _paintedStyle = _style;
            _paintedVersion = _style != null ? _style.Version : 0;
        }

        /// <summary>The given one, else the one on its own object, else any in the scene, else a new one.</summary>
        protected TextureGenerator FindGenerator()
        {
            if (_generator == null)
                _generator = GetComponent<TextureGenerator>();
            if (_generator == null)
                _generator = FindAnyObjectByType<TextureGenerator>();
            if (_generator == null)
                _generator = gameObject.AddComponent<TextureGenerator>();
            return _generator;
        }

        void Set<T>(ref T field, T value)
        {
            if (EqualityComparer<T>.Default.Equals(field, value))
                return;
            field = value;
            _stale = true;
        }
    }
}
