#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso
{
    /// <summary>Numbers with a shape, slowest dimension first: one half of a style's layer.</summary>
    public sealed class StyleTensor
    {
        /// <exception cref="ArgumentException">The shape wants another number of values.</exception>
        public StyleTensor(IReadOnlyList<long> shape, float[] values)
        {
            var wanted = shape.Aggregate(1L, (product, size) => checked(product * size));
            if (values.LongLength != wanted)
                throw new ArgumentException($"[{string.Join(", ", shape)}] wants {wanted} values, found {values.LongLength}", nameof(values));
            Shape = shape;
            Values = values;
        }

        public IReadOnlyList<long> Shape { get; }

        public float[] Values { get; }

        /// <summary>For messages: <c>[4, 320, 3, 3]</c>.</summary>
        public override string ToString()
        {
            return $"[{string.Join(", ", Shape)}]";
        }
    }
}
