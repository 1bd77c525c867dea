#nullable enable
using System;
using UnityEngine;

namespace Yoso
{
    /// <summary>A style and how much of it goes into a mix.</summary>
    [Serializable]
    public struct StyleShare
    {
        [SerializeField]
        YosoStyle? _style;

        [SerializeField, Range(0, 2)]
        float _weight;

        public StyleShare(YosoStyle style, float weight)
        {
            _style = style;
            _weight = weight;
        }

        public YosoStyle? Style => _style;

        /// <summary>0 leaves the style out.</summary>
        public float Weight => _weight;
    }
}
