namespace Yoso.Cli;

/// <summary>A file that a command is to write, checked before any work is done for it.</summary>
static class OutputFile
{
    /// <exception cref="ArgumentException">It has another ending.</exception>
    /// <exception cref="DirectoryNotFoundException">Its folder does not exist.</exception>
    public static void Check(string option, string path, string ending)
    {
        if (!path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"{option}: wanted a name that ends in {ending}, found {path}");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{option}: wanted an existing folder, found none at {folder}");
    }
}
