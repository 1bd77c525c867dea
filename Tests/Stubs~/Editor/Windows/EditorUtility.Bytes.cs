#nullable enable
using System;

namespace UnityEditor
{
    public partial class EditorUtility
    {
        public static string FormatBytes(long bytes) => FormattableString.Invariant($"{bytes / 1048576.0:0.0} MB");
    }
}
