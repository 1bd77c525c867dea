using System.Runtime.InteropServices;

namespace Yoso.Training.Tests;

/// <summary>Counts the bytes that native code has allocated and not freed (glibc's mallinfo2).</summary>
static class NativeHeap
{
    /// <summary>Frees everything that managed code has dropped, and what that alone held.</summary>
    public static void Settle()
    {
        for (var round = 0; round < 2; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    /// <summary>Counts once all is settled.</summary>
    public static long BytesInUse()
    {
        Settle();
        var info = Mallinfo2();
        return (long)(info.InUse + info.Mapped);
    }

    [DllImport("libc", EntryPoint = "mallinfo2")]
    static extern Info Mallinfo2();

    [StructLayout(LayoutKind.Sequential)]
    struct Info
    {
        public nuint Arena, FreeChunks, FastChunks, MappedChunks, Mapped, Unused, FreeFast, InUse, Free, Releasable;
    }
}
