using System.Text.Json;

namespace Yoso.Tools;

/// <summary>The folder of this Unity package: the nearest one upwards that holds a package.json.</summary>
public static class PackageRoot
{
    public static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder != null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "package.json"))) return folder.FullName;

        throw new DirectoryNotFoundException($"wanted a package.json in {start} or above it, found none");
    }

    /// <summary>The package's name, as in com.company.package.</summary>
    public static string Name(string root)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "package.json")));
        return manifest.RootElement.GetProperty("name").GetString()!;
    }
}
