using System.Runtime;

namespace Yoso.Training.Native;

/// <summary>
/// Keeps the garbage collector from running while native tensor code does. TorchSharp hands numbers to native code in
/// finalizable <c>Scalar</c> objects that nothing refers to during the call: a collection at that moment, started by any
/// other thread, frees the number under the running operator (seen: "Expected false to be true ... toFloat").
/// </summary>
public sealed class CollectionPause : IDisposable
{
    const long Budget = 192 << 20;  // bytes that may be allocated without a collection
    const long RenewAt = 128 << 20; // leaves room for one more step

    long _since;

    public CollectionPause() => Begin();

    /// <summary>Lets the collector run now, if it is time to. Call it where no tensor operation is under way.</summary>
    public void Renew()
    {
        if (GC.GetAllocatedBytesForCurrentThread() - _since < RenewAt && IsOn) return;

        End();
        Begin();
    }

    public void Dispose() => End();

    static bool IsOn => GCSettings.LatencyMode == GCLatencyMode.NoGCRegion;

    void Begin()
    {
        _since = GC.GetAllocatedBytesForCurrentThread();
        if (!IsOn) GC.TryStartNoGCRegion(Budget);
    }

    static void End()
    {
        if (IsOn) GC.EndNoGCRegion();
    }
}
