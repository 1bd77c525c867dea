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

        /// <summary>The colours this forge keeps to; null for all. Give it to other forges, and their sprites belong together.</summary>
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

        /// <summary>Makes each prompt's picture, chooses the colours that serve all of them, and keeps to these from now on.</summary>
        public async Task<Palette> LockPaletteAsync(IReadOnlyList<string> prompts, int colours, CancellationToken cancellation = default)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(destroyCancellationToken, cancellation);
            var generator = FindGenerator();
            var making = new Task<TextureResult>[prompts.Count];
            for (var i = 0; i < making.Length; i++)
                making[i] = generator.Submit(new TextureOrder(Request(prompts[i])) { Post = new IPostStep[] { Cut() } }, either.Token);
            var pictures = Array.ConvertAll(await Task.WhenAll(making), result => result.Image);
            var palette = await Task.Run(() => PaletteBuilder.Build(pictures, colours), either.Token);
            Palette = palette;
            return palette;
        }

        /// <summary>Makes a sprite that is not shown; it belongs to the caller, who destroys it and its texture.</summary>
        public async Task<Sprite> ForgeAsync(string prompt, CancellationToken cancellation = default)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(destroyCancellationToken, cancellation);
            var made = await Make(FindGenerator(), Order(prompt), Upload, either.Token);
            return new ForgedSprite(made.Upload.Texture, made.Result.Shape!, _pixelsPerUnit).Sprite;
        }

        protected override async Task Paint(TextureGenerator generator, CancellationToken enabled)
        {
            var made = await Make(generator, Order(Prompt) with { Subject = this }, Upload, enabled);
            var before = _shown;
            _shown = new ForgedSprite(made.Upload.Texture, made.Result.Shape!, _pixelsPerUnit);
            GetComponent<SpriteRenderer>()!.sprite = _shown.Sprite;
            before?.Dispose();
        }

        protected override void OnDisable()
        {
            base.OnDisable();
            if (_shown == null)
                return;
            GetComponent<SpriteRenderer>()!.sprite = null!;
            _shown.Dispose();
            _shown = null;
        }

        TextureOrder Order(string prompt)
        {
            var steps = new List<IPostStep>();
            if (_palette != null)
                steps.Add(new PaletteStep(_palette));
            steps.AddRange(StyleSteps());
            steps.Add(Cut());
            return new TextureOrder(Request(prompt)) { Post = steps };
        }

        SpriteStep Cut()
        {
            return new SpriteStep { Trim = _trim, HardEdges = _hardEdges, Pivot = _pivot };
        }

        static TextureUpload Upload(TextureResult result)
        {
            return new TextureUpload(result.Image, TextureOptions.Pixels);
        }
    }
}
