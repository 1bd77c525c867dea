using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Yoso.Training.Native;

/// <summary>Makes TorchSharp's native library load on Linux systems whose libstdc++ is older than GCC 13 (Debian 12, Ubuntu 22.04).</summary>
/// <remarks>
/// The library asks for GLIBCXX_3.4.32 only because of <c>std::ios_base_library_init()</c>, an empty marker that
/// GCC 13 refers to from every file that includes &lt;iostream&gt; and that is never called. Marking that one version
/// weak is enough: no other library, no launcher, no change to the system.
/// </remarks>
public static class TorchLibrary
{
    const string MarkerSymbol = "_ZSt21ios_base_library_initv";
    const string MarkerVersion = "GLIBCXX_3.4.32";

    /// <summary>Why the native library can't be used, or null where it can.</summary>
    public static string? Problem { get; private set; }

#pragma warning disable CA2255 // the point is to run before the first P/Invoke of any program or test that uses this library
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Prepare()
    {
        try
        {
            if (OperatingSystem.IsLinux()) WeakenMarker(Path.Combine(AppContext.BaseDirectory, "libLibTorchSharp.so"));
            RepeatableProducts.Ask();
            TorchSharp.torch.InitializeDeviceType(TorchSharp.DeviceType.CPU);
        }
        catch (Exception e)
        {
            Problem = (e.InnerException ?? e).Message.ReplaceLineEndings(" ");
        }
    }

    static void WeakenMarker(string path)
    {
        if (!File.Exists(path) || SystemHasMarker()) return;

        var image = File.ReadAllBytes(path);
        var before = image.AsSpan().ToArray();
        if (!ElfVersions.Weaken(image, MarkerVersion) || image.AsSpan().SequenceEqual(before)) return;

        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllBytes(temporary, image);
        File.Move(temporary, path, overwrite: true);
    }

    static bool SystemHasMarker() =>
        NativeLibrary.TryLoad("libstdc++.so.6", out var library) && NativeLibrary.TryGetExport(library, MarkerSymbol, out _);
}
