#nullable enable
using System;
using System.IO;

namespace Yoso.Tests
{
    /// <summary>An empty folder that is removed with everything in it when the test is over.</summary>
    sealed class TemporaryFolder : IDisposable
    {
        public string FullName { get; } = Path.Combine(Path.GetTempPath(), "yoso-" + Guid.NewGuid().ToString("N"));

        public TemporaryFolder() => Directory.CreateDirectory(FullName);

        public string File(string name) => Path.Combine(FullName, name);

        public void Dispose() => Directory.Delete(FullName, true);
    }
}
