#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using UnityEngine;

namespace Yoso
{
    /// <summary>Makes sprites: true alpha, no empty border, a pivot, and on demand one palette for a whole set.</summary>
    [AddComponentMenu("YOSO/Sprite Forge")]
    [RequireComponent(typeof(SpriteRenderer))]
    public sealed class SpriteForge : Painter
    {
        [SerializeField, Min(0.01f)]
        float _pixelsPerUnit = 32;

        [SerializeField]
        bool _trim = true;

        [SerializeField]
        bool _hardEdges = true;

        [SerializeField]
        PivotRule _pivot = PivotRule.Centre;

        Palette? _palette;
        ForgedSprite? _shown;
        Sprite? _before;

        public float PixelsPerUnit
        {
            get => _pixelsPerUnit;
            set
            {
                _pixelsPerUnit = value;
                Repaint();
            }
        }

        public PivotRule Pivot
        {
            get => _pivot;
            set
            {
                _pivot = value;
                Repaint();
            }
        }

        /// <summary>The colours this forge keeps to, whatever its style says; null for those of the style. Give it to other forges, and their sprites belong together.</summary>
        public Palette? Palette
        {
            get => _palette;
            set
            {
                _palette = value;
                Repaint();
            }
        }

        /// <summary>The sprite that is shown; null before the first.</summary>
        public Sprite? Sprite => _shown?.Sprite;

        protected override TextureKind Kind => TextureKind.Sprite with
        {
            Shaping = new SpriteStep { Trim = _trim, HardEdges = _hardEdges, Pivot = _pivot },
            Colours = _palette != null ? new PaletteStep(_palette) : null,
        };

        /// <summary>Makes each prompt's picture, chooses the colours that serve all of them, and keeps to these from now on.</summary>
        public async Task<Palette> LockPaletteAsync(IReadOnlyList<string> prompts, int colours, CancellationToken cancellation = default)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(destroyCancellationToken, cancellation);
            var generator = FindGenerator();
            var steps = (InStyle(Kind) with { Colours = null }).Post;
            var making = new Task<TextureResult>[prompts.Count];
            for (var i = 0; i < making.Length; i++)
                making[i] = generator.Submit(new TextureOrder(Request(prompts[i])) { Post = steps }, either.Token);
            var pictures = Array.ConvertAll(await Task.WhenAll(making), result => result.Image);
            var palette = await Task.Run(() => PaletteBuilder.Build(pictures, colours), either.Token);
            Palette = palette;
            return palette;
        }

        /// <summary>Makes a sprite that is not shown; it belongs to the caller, who destroys it and its texture.</summary>
        public async Task<Sprite> ForgeAsync(string prompt, CancellationToken cancellation = default)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(destroyCancellationToken, cancellation);
            var made = await Make(FindGenerator(), new TextureOrder(Request(prompt)) { Post = InStyle(Kind).Post }, Upload, either.Token);
            return new ForgedSprite(made.Upload.Texture, made.Result.Shape!, _pixelsPerUnit).Sprite;
        }

        protected override async Task Paint(TextureGenerator generator, CancellationToken cancellation)
        {
            var made = await Make(generator, await Order(Request(), generator, cancellation), Upload, cancellation);
            Show(new ForgedSprite(made.Upload.Texture, made.Result.Shape!, _pixelsPerUnit));
        }

        protected override void OnDisable()
        {
            base.OnDisable();
            if (_shown == null)
                return;
            var renderer = GetComponent<SpriteRenderer>();
            if (renderer != null && renderer.sprite == _shown.Sprite)
                renderer.sprite = _before != null ? _before : null!;
            _shown.Dispose();
            _shown = null;
        }

        /// <summary>What the renderer shows without it comes back in the end, unless it was given something else meanwhile.</summary>
        void Show(ForgedSprite forged)
        {
            var renderer = GetComponent<SpriteRenderer>()!;
            if (_shown == null)
                _before = renderer.sprite;
            renderer.sprite = forged.Sprite;
            _shown?.Dispose();
            _shown = forged;
        }

        static TextureUpload Upload(TextureResult result)
        {
            return new TextureUpload(result.Image, TextureOptions.Pixels);
        }
    }
}
