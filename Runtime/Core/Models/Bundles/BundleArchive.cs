#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;

namespace Yoso
{
    /// <summary>Unpacks a <c>.yoso</c> file once into a folder named after the hash of its bytes, whole or not at all.</summary>
    static class BundleArchive
    {
        /// <summary>The folder with the unpacked bundle, and the archive's SHA-256 in lower-case hex.</summary>
        public static (string Folder, string Hash) Unpack(Stream stream, string archive, string cacheFolder, BundleLimits limits, CancellationToken cancellation)
        {
            var hash = HashOf(stream, cancellation);
            try
            {
                using var zip = new ZipArchive(stream, ZipArchiveMode.Read, true);
                var files = BundleEntries.Check(archive, zip, limits);
                var folder = Path.Combine(cacheFolder, hash.Substring(0, 32));
                if (!IsComplete(folder, files))
                    UnpackInto(folder, archive, files, cancellation);
                return (folder, hash);
            }
            catch (InvalidDataException error)
            {
                throw new ModelFormatException(archive, "wanted a whole zip archive, found: " + error.Message, error);
            }
        }

        static bool IsComplete(string folder, IReadOnlyList<ZipArchiveEntry> files)
        {
            return files.All(entry => new FileInfo(Path.Combine(folder, entry.FullName)) is { Exists: true } file && file.Length == entry.Length);
        }

        /// <summary>Another process may unpack the same file at the same time: each has its own temporary folder, the first to move it wins.</summary>
        static void UnpackInto(string folder, string archive, IReadOnlyList<ZipArchiveEntry> files, CancellationToken cancellation)
        {
            var temporary = folder + "." + Path.GetRandomFileName();
            try
            {
                foreach (var entry in files)
                    Extract(entry, Path.Combine(temporary, entry.FullName), archive, cancellation);
                Publish(temporary, folder, files);
            }
            finally
            {
                if (Directory.Exists(temporary))
                    Directory.Delete(temporary, true);
            }
        }

        static void Publish(string temporary, string folder, IReadOnlyList<ZipArchiveEntry> files)
        {
            try
            {
                if (Directory.Exists(folder) && !IsComplete(folder, files))
                    Directory.Delete(folder, true);
                Directory.Move(temporary, folder);
            }
            catch (IOException) when (IsComplete(folder, files))
            {
            }
        }

        static void Extract(ZipArchiveEntry entry, string path, string archive, CancellationToken cancellation)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var source = entry.Open();
            using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            var written = Copy(source, target, entry.Length, cancellation);
            if (written != entry.Length)
                throw new ModelFormatException(archive, $"{entry.FullName}: wanted {entry.Length} bytes, found {(written < entry.Length ? written.ToString() : "more")}");
        }

        static long Copy(Stream source, Stream target, long limit, CancellationToken cancellation)
        {
            var buffer = new byte[1 << 16];
            var written = 0L;
            for (int count; written <= limit && (count = source.Read(buffer, 0, buffer.Length)) > 0; written += count)
            {
                cancellation.ThrowIfCancellationRequested();
                target.Write(buffer, 0, count);
            }

            return written;
        }

        static string HashOf(Stream stream, CancellationToken cancellation)
        {
            using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[1 << 16];
            for (int count; (count = stream.Read(buffer, 0, buffer.Length)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                sha.AppendData(buffer, 0, count);
            }

            stream.Position = 0;
            return Hex.Lower(sha.GetHashAndReset());
        }
    }
}
