#nullable enable
using System;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>Paths as settings keep them: below the project's folder where they can be, so that they hold on other machines.</summary>
    public static class ProjectPath
    {
        public static string Full(string path, string projectFolder)
        {
            return Path.GetFullPath(Path.Combine(projectFolder, path));
        }

        /// <summary>With forward slashes, relative where the path is below the project's folder; as it is where it is not.</summary>
        public static string Short(string path, string projectFolder)
        {
            var full = Full(path, projectFolder);
            var root = Path.GetFullPath(projectFolder).TrimEnd('/', '\\') + Path.DirectorySeparatorChar;
            return full.StartsWith(root, StringComparison.Ordinal) ? full.Substring(root.Length).Replace('\\', '/') : path;
        }
    }
}
