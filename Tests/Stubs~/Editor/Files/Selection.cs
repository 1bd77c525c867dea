#nullable enable
using System;

namespace UnityEditor
{
    public sealed class Selection
    {
        public static UnityEngine.Object[] objects { get; set; } = Array.Empty<UnityEngine.Object>();
    }
}
