using System.Xml.Linq;

namespace Yoso.Tools;

/// <summary>A third-party file that Unity needs, by its path under Packages/ and the NuGet package it comes from.</summary>
public sealed record Plugin(string Path, string Package);

/// <summary>The pinned list in Packages/Yoso.Plugins.csproj.</summary>
public static class PluginList
{
    public const string ProjectPath = "Packages/Yoso.Plugins.csproj";

    /// <summary>Reads the list of the package at <paramref name="root"/>; paths are relative to that root.</summary>
    public static IReadOnlyList<Plugin> Read(string root) => [
        .. XDocument.Load(Path.Combine(root, ProjectPath)).Descendants("Plugin")
            .Where(item => item.Attribute("Package") != null)
            .Select(item => new Plugin("Packages/" + (string)item.Attribute("Include")!, (string)item.Attribute("Package")!)),
    ];
}
