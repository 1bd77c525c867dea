#nullable enable
using System;
using System.IO;
using System.IO.Compression;
using System.Text.Json;

namespace Yoso.Batch
{
    /// <summary>Small JSON files of a bundle, read where they lie: in a folder, or in a .yoso file without unpacking it.</summary>
    sealed class BundleJson : IDisposable
    {
        const int MostBytes = 1 << 20;

        readonly string _path;
        readonly ZipArchive? _zip;

        /// <exception cref="ModelFormatException">Nothing there, or no archive.</exception>
        public BundleJson(string path)
        {
            _path = path;
            if (Directory.Exists(path))
                return;
            try
            {
                _zip = ZipFile.OpenRead(path);
            }
            catch (Exception error) when (error is FileNotFoundException || error is DirectoryNotFoundException)
            {
                throw new ModelFormatException(path, "wanted a bundle folder or a .yoso file, found nothing there", error);
            }
            catch (InvalidDataException error)
            {
                throw new ModelFormatException(path, "wanted a whole zip archive, found: " + error.Message, error);
            }
        }

        /// <summary>Undefined where the bundle has no such file.</summary>
        /// <exception cref="ModelFormatException">Not JSON, or far too long.</exception>
        public JsonElement Read(string name)
        {
            try
            {
                if (_zip == null)
                    return File.Exists(Path.Combine(_path, name)) ? JsonFile.Read(Path.Combine(_path, name)) : default;
                return _zip.GetEntry(name) is { } entry ? Parse(entry) : default;
            }
            catch (Exception error) when (error is JsonException || error is InvalidDataException)
            {
                throw new ModelFormatException(_path, $"{name}: wanted JSON, found: {error.Message}", error);
            }
        }

        public bool Has(string name)
        {
            return _zip == null ? File.Exists(Path.Combine(_path, name)) : _zip.GetEntry(name) != null;
        }

        public void Dispose()
        {
            _zip?.Dispose();
        }

        JsonElement Parse(ZipArchiveEntry entry)
        {
            if (entry.Length > MostBytes)
                throw new ModelFormatException(_path, $"{entry.FullName}: wanted at most {MostBytes} bytes, found {entry.Length}");
            using var stream = entry.Open();
            using var document = JsonDocument.Parse(stream);
            return document.RootElement.Clone();
        }
    }
}
