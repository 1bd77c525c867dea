using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Yoso.Tools;

/// <summary>The text of one Unity .meta file: a GUID that follows from package and path, and the importer that Unity picks for the kind of file.</summary>
public static partial class MetaFile
{
    const string Tail = "  externalObjects: {}\n  userData: \n  assetBundleName: \n  assetBundleVariant: \n";

    /// <summary>A new .meta for <paramref name="path"/> (relative to the package, with slashes).</summary>
    public static string Text(string package, string path, bool isFolder) =>
        $"fileFormatVersion: 2\nguid: {NewGuid(package, path)}\n" + (isFolder ? "folderAsset: yes\nDefaultImporter:\n" + Tail : Importer(package, path));

    /// <summary>The GUID a .meta holds, or null where its text has none.</summary>
    public static string? ReadGuid(string text) => GuidLine().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    static string NewGuid(string package, string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{package}/{path}")).AsSpan(0, 16));

    /// <summary>Of a kind of file that the package itself imports; the script is told by its GUID.</summary>
    static string Scripted(string package, string script, string settings) =>
        "ScriptedImporter:\n  internalIDToNameTable: []\n  externalObjects: {}\n  serializedVersion: 2\n" + Tail[Tail.IndexOf("  userData")..]
            + $"  script: {{fileID: 11500000, guid: {NewGuid(package, script)}, type: 3}}\n" + settings;

    static string Importer(string package, string path) => Path.GetFileName(path) == "package.json"
        ? "PackageManifestImporter:\n" + Tail
        : Path.GetExtension(path) switch
        {
            ".cs" => "MonoImporter:\n  externalObjects: {}\n  serializedVersion: 2\n  defaultReferences: []\n  executionOrder: 0\n"
                + "  icon: {instanceID: 0}\n  userData: \n  assetBundleName: \n  assetBundleVariant: \n",
            ".asmdef" => "AssemblyDefinitionImporter:\n" + Tail,
            ".shader" => "ShaderImporter:\n  externalObjects: {}\n  defaultTextures: []\n  nonModifiableTextures: []\n" + Tail[Tail.IndexOf("  userData")..],
            ".md" or ".txt" or ".json" or ".xml" or ".csv" => "TextScriptImporter:\n" + Tail,
            ".yoso" => Scripted(package, "Editor/Importers/ModelFileImporter.cs", "  _inBuilds: 1\n"),
            ".dll" or ".so" or ".dylib" => PluginImporter.Text(path),
            _ => "DefaultImporter:\n" + Tail,
        };

    [GeneratedRegex("^guid: ([0-9a-f]{32})$", RegexOptions.Multiline)]
    private static partial Regex GuidLine();
}
