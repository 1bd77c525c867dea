#nullable enable
using System;
using UnityEngine;

namespace Yoso
{
    /// <summary>A style in a mix. Its trigger words count with any weight but 0; the weight says how much of its file <see cref="TextureGenerator.SetStylesAsync"/> mixes in.</summary>
    [Serializable]
    public struct StyleShare
    {
        [SerializeField]
        YosoStyle? _style;

        [SerializeField, Range(0, 2), Tooltip("How much of the style: 0 leaves it out, 1 is as it was trained.")]
        float _weight;

        public StyleShare(YosoStyle style, float weight)
        {
            _style = style;
            _weight = weight;
        }

        public YosoStyle? Style => _style;

        /// <summary>0 leaves the style out, 1 is as it was trained; below 0 it is taken away.</summary>
        public float Weight => _weight;
    }
}
