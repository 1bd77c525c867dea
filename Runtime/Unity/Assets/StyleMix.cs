#nullable enable
using System;
using System.Collections.Generic;
using UnityEngine;

namespace Yoso
{
    /// <summary>
    /// What a game's pictures have in common: words around each prompt, those of styles among them, palette and enlargement. May be
    /// changed while the game runs; whoever paints with it paints again.
    /// </summary>
    [CreateAssetMenu(menuName = "YOSO/Style Mix", fileName = "Style Mix")]
    public sealed class StyleMix : ScriptableObject
    {
        [SerializeField]
        string _prefix = "";

        [SerializeField]
        string _suffix = "";

        [SerializeField, Tooltip("What to steer away from; counts with a guidance above 1.")]
        string _negative = "";

        [SerializeField, Tooltip("1 is none; 0 leaves it to the model.")]
        float _guidance;

        [SerializeField, Tooltip("Styles whose trigger words go in front of every prompt; those with a weight of 0 are left out.")]
        StyleShare[] _styles = Array.Empty<StyleShare>();

        [SerializeField]
        PictureFinish _finish = new();

        /// <summary>Counts the changes, made in the inspector or by code: who remembers it sees that there was one.</summary>
        public int Version { get; private set; }

        /// <summary>Goes before every prompt.</summary>
        public string Prefix
        {
            get => _prefix;
            set => Set(ref _prefix, value);
        }

        /// <summary>Goes behind every prompt.</summary>
        public string Suffix
        {
            get => _suffix;
            set => Set(ref _suffix, value);
        }

        public string Negative
        {
            get => _negative;
            set => Set(ref _negative, value);
        }

        /// <summary>1 is none; 0 leaves it to the model.</summary>
        public float Guidance
        {
            get => _guidance;
            set => Set(ref _guidance, value);
        }

        /// <summary>Their trigger words go in front of every prompt.</summary>
        public IReadOnlyList<StyleShare> Styles
        {
            get => _styles;
            set => Set(ref _styles, new List<StyleShare>(value).ToArray());
        }

        /// <summary>After changing something in it call <see cref="Touch"/>.</summary>
        public PictureFinish Finish => _finish;

        /// <summary>Has everyone who paints with this mix paint again.</summary>
        public void Touch()
        {
            Version++;
        }

        /// <summary>The request for a prompt in this style.</summary>
        public TextureRequest Request(string prompt, ulong seed)
        {
            return new TextureRequest
            {
                Prompt = StylePrompt.Join(_prefix, _styles, prompt, _suffix),
                Negative = _negative,
                Seed = seed,
                Guidance = _guidance > 0 ? _guidance : null,
            };
        }

        void Set<T>(ref T field, T value)
        {
            if (EqualityComparer<T>.Default.Equals(field, value))
                return;
            field = value;
            Touch();
        }

        void OnValidate()
        {
            Touch();
        }
    }
}
