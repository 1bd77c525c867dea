#nullable enable
using System;
using System.Globalization;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>The folder where models are unpacked can be written to and has room for the chosen one.</summary>
    public sealed class RoomInCache : ICheck
    {
        /// <summary>What has to stay free beside the model: pictures, and other programs.</summary>
        const long Reserve = 256L << 20;

        readonly string _folder;
        readonly long _modelBytes;
        readonly Func<string, long> _freeBytes;

        /// <param name="modelBytes">What the chosen model takes unpacked.</param>
        /// <param name="freeBytes">Bytes free where a folder lies.</param>
        public RoomInCache(string folder, long modelBytes, Func<string, long> freeBytes)
        {
            _folder = folder;
            _modelBytes = modelBytes;
            _freeBytes = freeBytes;
        }

        public string Name => "Room in the cache";

        public Finding Look()
        {
            if (Refusal() is { } reason)
                return new Finding(Name, Health.Bad, $"{_folder} can't be written to: {reason}") { Advice = "Give yourself the right to write there, or free the name if a file has it." };
            var (free, wanted) = (_freeBytes(_folder), _modelBytes + Reserve);
            return free >= wanted
                ? new Finding(Name, Health.Good, $"{Megabytes(free)} free at {_folder}")
                : new Finding(Name, Health.Bad, $"wanted {Megabytes(wanted)} free at {_folder}, found {Megabytes(free)}")
                {
                    Advice = "Free some space. What lies in the cache folder may be deleted while the editor is closed: it is made again.",
                    Fix = new ShowFix("Show the folder", _folder),
                };
        }

        string? Refusal()
        {
            try
            {
                Directory.CreateDirectory(_folder);
                var probe = Path.Combine(_folder, ".room");
                AtomicFile.Write(probe, stream => stream.WriteByte(0));
                File.Delete(probe);
                return null;
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                return error.Message;
            }
        }

        static string Megabytes(long bytes)
        {
            return (bytes >> 20).ToString("#,0", CultureInfo.InvariantCulture) + " MB";
        }
    }
}
