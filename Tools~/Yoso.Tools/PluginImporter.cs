using System.Text;

namespace Yoso.Tools;

/// <summary>The import settings of a plugin: managed ones run everywhere, a native one only where its folder's runtime identifier says.</summary>
public static class PluginImporter
{
    const string Head = "PluginImporter:\n  externalObjects: {}\n  serializedVersion: 2\n  iconMap: {}\n  executionOrder: {}\n"
        + "  defineConstraints: []\n  isPreloaded: 0\n  isOverridable: 0\n";

    const string Tail = "  userData: \n  assetBundleName: \n  assetBundleVariant: \n";

    static readonly string[] Targets = ["Linux64", "OSXUniversal", "Win", "Win64"];

    /// <summary>The importer block for .../Managed/NAME.dll or .../Native/RUNTIME/NAME.</summary>
    public static string Text(string path)
    {
        var folders = path.Split('/');
        return folders.Contains("Native") ? Native(folders[^2]) : Managed();
    }

    // Explicitly referenced: only assemblies that name the plugin see it. References are not validated by version:
    // the plugins were built against newer facades of System.Memory and its like than Unity carries.
    static string Managed() => Head + "  isExplicitlyReferenced: 1\n  validateReferences: 0\n  platformData:\n"
        + Platform("Any: ", true) + Platform("Editor: Editor", false, "DefaultValueInitialized: true") + Tail;

    static string Native(string runtime)
    {
        var (target, os, cpu) = runtime switch
        {
            "linux-x64" => ("Linux64", "Linux", "x86_64"),
            "osx-arm64" => ("OSXUniversal", "OSX", "ARM64"),
            "osx-x64" => ("OSXUniversal", "OSX", "x86_64"),
            "win-x64" => ("Win64", "Windows", "x86_64"),
            _ => throw new ArgumentException($"wanted linux-x64, osx-arm64, osx-x64 or win-x64, found {runtime}", nameof(runtime)),
        };

        var text = new StringBuilder(Head + "  isExplicitlyReferenced: 0\n  validateReferences: 1\n  platformData:\n");
        text.Append(Platform(": Any", false, [
            "Exclude Editor: 0", .. Targets.Select(other => $"Exclude {other}: {(other == target ? 0 : 1)}")]));
        text.Append(Platform("Any: ", false));
        text.Append(Platform("Editor: Editor", true, $"CPU: {cpu}", "DefaultValueInitialized: true", $"OS: {os}"));
        foreach (var other in Targets)
            text.Append(Platform("Standalone: " + other, other == target, "CPU: " + (other == target ? cpu : "None")));

        return text + Tail;
    }

    static string Platform(string name, bool enabled, params string[] settings) =>
        $"  - first:\n      {name}\n    second:\n      enabled: {(enabled ? 1 : 0)}\n"
        + (settings.Length == 0
            ? "      settings: {}\n"
            : "      settings:\n" + string.Concat(settings.Select(setting => $"        {setting}\n")));
}
