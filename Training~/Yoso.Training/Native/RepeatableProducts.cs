using System.Runtime.InteropServices;

namespace Yoso.Training.Native;

/// <summary>
/// Has MKL, which multiplies libtorch's float32 matrices on x64, choose its kernels by the processor alone. Left to itself
/// it also looks at where in memory the numbers lie, and a resumed run is then no longer its uninterrupted twin to the bit.
/// </summary>
static class RepeatableProducts
{
    const string Switch = "MKL_CBWR"; // "conditional bitwise reproducibility"
    const string ByProcessor = "AUTO";

    /// <summary>To be called before libtorch is loaded; a setting of the user's stays.</summary>
    public static void Ask()
    {
        if (Environment.GetEnvironmentVariable(Switch) is not null) return;

        Environment.SetEnvironmentVariable(Switch, ByProcessor);
        if (OperatingSystem.IsLinux() && SetNative(Switch, ByProcessor, overwrite: 0) != 0) // .NET keeps its own copy of the environment there
            throw new InvalidOperationException($"the environment takes no {Switch}");
    }

    [DllImport("libc", EntryPoint = "setenv")]
    static extern int SetNative(string name, string value, int overwrite);
}
