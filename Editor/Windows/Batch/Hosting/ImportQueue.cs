#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using UnityEditor;

namespace Yoso.Editor
{
    /// <summary>New files below Assets become assets, some an editor frame: their import can't be cut, but waits for no other's.</summary>
    sealed class ImportQueue
    {
        const int InOneFrame = 4;

        readonly Queue<string> _waiting = new();
        readonly string _assets;
        readonly string _project;

        public ImportQueue(string project)
        {
            _project = Path.GetFullPath(project);
            _assets = Path.Combine(_project, "Assets") + Path.DirectorySeparatorChar;
        }

        /// <summary>Files elsewhere are nothing to the editor.</summary>
        public void Add(IReadOnlyList<string> files)
        {
            foreach (var file in files)
                if (file.StartsWith(_assets, StringComparison.Ordinal))
                    _waiting.Enqueue(file.Substring(_project.Length + 1).Replace('\\', '/'));
        }

        public void Tick()
        {
            if (_waiting.Count == 0)
                return;
            AssetDatabase.StartAssetEditing();
            try
            {
                for (var i = 0; i < InOneFrame && _waiting.Count > 0; i++)
                    AssetDatabase.ImportAsset(_waiting.Dequeue());
            }
            finally
            {
                AssetDatabase.StopAssetEditing();
            }
        }
    }
}
