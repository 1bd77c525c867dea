#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Yoso
{
    /// <summary>Styles in their order; equal when every one is.</summary>
    sealed class StyleList : IReadOnlyList<StyleWeight>, IEquatable<StyleList>
    {
        public static readonly StyleList Empty = new(Array.Empty<StyleWeight>());

        readonly StyleWeight[] _styles;

        public StyleList(IReadOnlyList<StyleWeight> styles)
        {
            _styles = styles.ToArray();
        }

        public int Count => _styles.Length;

        public StyleWeight this[int index] => _styles[index];

        public bool Equals(StyleList? other)
        {
            return other != null && _styles.AsSpan().SequenceEqual(other._styles);
        }

        public override bool Equals(object? other)
        {
            return Equals(other as StyleList);
        }

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var style in _styles)
                hash.Add(style);
            return hash.ToHashCode();
        }

        public IEnumerator<StyleWeight> GetEnumerator()
        {
            return ((IEnumerable<StyleWeight>)_styles).GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }
    }
}
