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
    /// generator, else the one on its own object, else any in the scene, else one that it adds to its own object. While the one it would
    /// use is disabled it waits, and then paints what is still to be painted.
    /// </summary>
    public abstract partial class Painter : MonoBehaviour
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
        readonly LastPainting _last = new();
        CancellationTokenSource? _painting;
        bool _isOn;
        bool _stale;

        /// <summary>Raised on the main thread each time that something new is shown.</summary>
        public event Action<Painter>? Painted;

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

        /// <summary>What its pictures are for.</summary>
        protected abstract TextureKind Kind { get; }

        /// <summary>Paints now instead of with the next frame. A later call of the same painter cancels an earlier one.</summary>
        /// <exception cref="InvalidOperationException">The component is not enabled, or its generator is not.</exception>
        public Task PaintAsync()
        {
            if (!_isOn)
                throw new InvalidOperationException($"{name}: enable the {GetType().Name} before it is to paint");
            return Paint(FindGenerator());
        }

        /// <summary>Has everything painted again with the next frame.</summary>
        [ContextMenu("Paint again")]
        public void Repaint()
        {
            _stale = true;
        }

        /// <summary>Orders the pictures, and shows them.</summary>
        protected abstract Task Paint(TextureGenerator generator, CancellationToken cancellation);

        /// <exception cref="InvalidOperationException">The one to use is not enabled.</exception>
        protected TextureGenerator FindGenerator()
        {
            var found = GeneratorSearch.FindOrAdd(this, _generator);
            return found != null ? found : throw new InvalidOperationException($"{name}: enable the TextureGenerator before asking for pictures");
        }

        protected virtual void OnEnable()
        {
            _isOn = true;
            _stale = true;
        }

        protected virtual void OnDisable()
        {
            _isOn = false;
            _painting?.Cancel();
        }

        protected virtual void Update()
        {
            if (!_stale && !_last.IsOutdated(_style))
                return;
            var generator = _prompt.Length > 0 ? GeneratorSearch.FindOrAdd(this, _generator) : GeneratorSearch.Find(this, _generator);
            if (generator != null)
                _ = _prompt.Length > 0 ? PaintReported(generator) : Prepare(generator);
        }

        protected virtual void OnValidate()
        {
            _stale = true;
        }

        async Task Paint(TextureGenerator generator)
        {
            await Paint(generator, Begin(generator));
            _last.End();
            RaisePainted();
        }

        async Task PaintReported(TextureGenerator generator)
        {
            try
            {
                await Paint(generator);
            }
            catch (Exception problem)
            {
                _errors.Report(this, problem);
            }
        }

        /// <summary>While there is nothing to paint yet. What goes wrong is said by the generator, or with the first picture.</summary>
        async Task Prepare(TextureGenerator generator)
        {
            try
            {
                await generator.PrepareAsync(Kind.Tiling, Begin(generator));
                _last.End();
            }
            catch (Exception)
            {
            }
        }

        /// <summary>Cancels what was begun before, so that it can't come in later than this.</summary>
        CancellationToken Begin(TextureGenerator generator)
        {
            _painting?.Cancel();
            _painting = new CancellationTokenSource();
            _stale = false;
            _last.Begin(generator, _style);
            return _painting.Token;
        }

        /// <summary>Whoever listens has to cope with his own errors.</summary>
        void RaisePainted()
        {
            try
            {
                Painted?.Invoke(this);
            }
            catch (Exception problem)
            {
                Debug.LogException(problem, this);
            }
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
