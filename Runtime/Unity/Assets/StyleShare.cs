#nullable enable
using System;
using UnityEngine;

namespace Yoso
{
    /// <summary>A style in a mix. Its trigger words count, with any weight above 0 alike; how much of its file would go in is kept for a later version.</summary>
    [Serializable]
    public struct StyleShare
    {
        [SerializeField]
        YosoStyle? _style;

        [SerializeField, Range(0, 2), Tooltip("0 leaves the style out; any other weight has the same effect as yet.")]
        float _weight;

        public StyleShare(YosoStyle style, float weight)
        {
            _style = style;
            _weight = weight;
        }

        public YosoStyle? Style => _style;

        /// <summary>0 leaves the style out; any other has the same effect as yet.</summary>
        public float Weight => _weight;
    }
}
