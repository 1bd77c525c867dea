namespace Yoso.Training.Data;

/// <summary>Names of files inside a data set: relative, forward slashes, no way out.</summary>
static class EntryPath
{
    /// <summary>The name without "./" parts, or null where it is absolute or leaves the data set ("..").</summary>
    public static string? Normalize(string name)
    {
        name = name.Replace('\\', '/');
        if (name.StartsWith('/') || name.Contains('\0') || (name.Length > 1 && name[1] == ':')) return null;

        var parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToArray();
        return parts.Length == 0 || parts.Contains("..") ? null : string.Join('/', parts);
    }

    /// <summary>The folder of a normalised name, with a slash at its end; empty for the root.</summary>
    public static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];

    /// <summary>The last part of a normalised name.</summary>
    public static string File(string path) => path[(path.LastIndexOf('/') + 1)..];
}
