#nullable enable
#if !NET5_0_OR_NEWER
namespace System.Runtime.CompilerServices
{
    /// <summary>Lets the compiler accept init accessors and records where the class library lacks this type.</summary>
    static class IsExternalInit
    {
    }
}
#endif
