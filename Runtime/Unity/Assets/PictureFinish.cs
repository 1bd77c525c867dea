#nullable enable
using System;
using System.Collections.Generic;
using UnityEngine;

namespace Yoso
{
    /// <summary>What a style does to finished pictures: enlarges them, and in the end keeps them to a palette.</summary>
    [Serializable]
    public sealed class PictureFinish
    {
        [SerializeField, Range(1, 8)]
        int _enlarge = 1;

        [SerializeField]
        Upscaler _upscaler = Upscaler.Nearest;

        [SerializeField, Tooltip("Colours every picture is kept to, after it was enlarged; empty for all.")]
        Color32[] _palette = Array.Empty<Color32>();

        [SerializeField, Tooltip("How colours between those of the palette are shown.")]
        Dither _dither = Dither.None;

        /// <summary>Each pixel becomes a block of this many by as many.</summary>
        public int Enlarge
        {
            get => _enlarge;
            set => _enlarge = Mathf.Clamp(value, 1, 8);
        }

        public Upscaler Upscaler
        {
            get => _upscaler;
            set => _upscaler = value;
        }

        /// <summary>The colours pictures are kept to; empty for all.</summary>
        public IReadOnlyList<Color32> Palette
        {
            get => _palette;
            set => _palette = new List<Color32>(value).ToArray();
        }

        public Dither Dither
        {
            get => _dither;
            set => _dither = value;
        }

        /// <summary>A kind of texture with what is set here: enlarged first, and kept to the palette at the end unless it has colours of its own.</summary>
        internal TextureKind Of(TextureKind kind)
        {
            var enlarging = new List<IPostStep>();
            if (_enlarge > 1)
                enlarging.Add(new EnlargeStep(_enlarge, _upscaler));
            enlarging.AddRange(kind.Enlarging);
            var colours = _palette.Length > 0 ? new PaletteStep(Colours.ToPalette(_palette), _dither) : null;
            return kind with { Enlarging = enlarging, Colours = kind.Colours ?? colours };
        }
    }
}
