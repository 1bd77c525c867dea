#nullable enable
using System;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>Tells a full disk from other troubles.</summary>
    static class DiskRoom
    {
        const int WindowsHandleDiskFull = unchecked((int)0x80070027);
        const int WindowsDiskFull = unchecked((int)0x80070070);
        const int UnixNoSpace = 28;
        const int LinuxQuota = 122;
        const int MacQuota = 69;

        /// <summary>Whether no room is left, or none of what this user may take. Systems other than Windows give their own number.</summary>
        public static bool IsMissing(Exception problem)
        {
            return problem is IOException && problem.HResult switch
            {
                WindowsHandleDiskFull => true,
                WindowsDiskFull => true,
                UnixNoSpace => true,
                LinuxQuota => true,
                MacQuota => true,
                _ => false,
            };
        }
    }
}
