using System.Security.Cryptography;

namespace Yoso.Training.Data;

/// <summary>Tells networks apart by all that they are made of.</summary>
static class WeightsHash
{
    /// <summary>SHA-256 in hex of a folder's config.json and weights, by their content.</summary>
    public static string Of(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.GetFiles(folder).Where(IsPart).Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(path);
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static bool IsPart(string path) => Path.GetFileName(path) == "config.json" || path.EndsWith(".safetensors", StringComparison.Ordinal);
}
