#nullable enable
namespace System.Runtime.CompilerServices
{
    /// <summary>Lets the C# 9 compiler emit <c>init</c> and <c>record</c> for netstandard2.1, which lacks this type.</summary>
    internal static class IsExternalInit
    {
    }
}
