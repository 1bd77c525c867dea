#nullable enable
using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>A disk of a few pages, in memory. Linux, and who may mount there.</summary>
    sealed class SmallDisk : IDisposable
    {
        readonly TemporaryFolder _folder = new();

        /// <summary>Skips the test, with the reason, where there is none to be had.</summary>
        public static SmallDisk Require()
        {
            var disk = new SmallDisk();
            if (Run("mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", disk.FullName) == 0)
                return disk;
            disk._folder.Dispose();
            throw new IgnoreException("a small disk can't be mounted here");
        }

        public string FullName => _folder.FullName;

        /// <summary>Until nothing more goes on it.</summary>
        public void Fill()
        {
            using var file = new FileStream(_folder.File("rest"), FileMode.Create, FileAccess.Write, FileShare.None, 1);
            try
            {
                while (true)
                    file.WriteByte(1);
            }
            catch (IOException full) when (DiskRoom.IsMissing(full))
            {
                // as wanted
            }
        }

        public void Dispose()
        {
            Run("umount", "-l", FullName); // also where a failed test has left a file open
            _folder.Dispose();
        }

        static int Run(string program, params string[] arguments)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(program, string.Join(" ", arguments)) { RedirectStandardError = true });
                process!.WaitForExit();
                return process.ExitCode;
            }
            catch (Win32Exception)
            {
                return -1;
            }
        }
    }
}
