#nullable enable
using System;

namespace UnityEditor
{
    [AttributeUsage(AttributeTargets.Class)]
    public class FilePathAttribute : Attribute
    {
        public FilePathAttribute(string relativePath, Location location)
        {
        }

        public enum Location
        {
            PreferencesFolder,
            ProjectFolder,
        }
    }
}
