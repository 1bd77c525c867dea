#nullable enable
using System.IO;

namespace Yoso.Batch
{
    /// <summary>Room on the disk that a folder lies on.</summary>
    public static class DiskSpace
    {
        public static long Free(string folder)
        {
            return new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        }
    }
}
