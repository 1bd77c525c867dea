#nullable enable
using System;
using System.IO;
using System.Text.Json;

namespace Yoso
{
    /// <summary>A small JSON file of a bundle, read whole; problems name the file.</summary>
    static class JsonFile
    {
        const long MaxBytes = 16 << 20;

        /// <exception cref="ModelFormatException">No such file, too large, or not a JSON object.</exception>
        public static JsonElement Read(string path)
        {
            try
            {
                if (new FileInfo(path).Length > MaxBytes)
                    throw new ModelFormatException(path, $"wanted at most {MaxBytes} bytes of JSON, found {new FileInfo(path).Length}");
                using var document = JsonDocument.Parse(File.ReadAllBytes(path));
                if (document.RootElement.ValueKind != JsonValueKind.Object)
                    throw new ModelFormatException(path, $"wanted a JSON object, found {document.RootElement.ValueKind}");
                return document.RootElement.Clone();
            }
            catch (JsonException error)
            {
                throw new ModelFormatException(path, "wanted JSON, found: " + error.Message, error);
            }
            catch (Exception error) when (error is FileNotFoundException || error is DirectoryNotFoundException)
            {
                throw new ModelFormatException(path, "wanted a JSON file, found no such file", error);
            }
        }
    }
}
