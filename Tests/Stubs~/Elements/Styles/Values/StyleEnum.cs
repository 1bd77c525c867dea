#nullable enable
using System;

namespace UnityEngine.UIElements
{
    public struct StyleEnum<T> where T : struct, IConvertible
    {
        public T value { get; set; }

        public static implicit operator StyleEnum<T>(T v) => new() { value = v };
    }
}
