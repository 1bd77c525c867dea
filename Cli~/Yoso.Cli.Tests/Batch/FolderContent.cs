using System.Security.Cryptography;
using Yoso.Batch;

namespace Yoso.Cli.Tests;

/// <summary>What lies in a batch's folder, to be compared.</summary>
static class FolderContent
{
    /// <summary>Every file with its content's hash, in the order of their names; without the journal.</summary>
    public static string[] Of(string folder)
    {
        return Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(folder, path), Path: path))
            .Where(file => !file.Name.StartsWith(BatchJournal.FolderName, StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => file.Name + " " + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.Path))))
            .ToArray();
    }
}
