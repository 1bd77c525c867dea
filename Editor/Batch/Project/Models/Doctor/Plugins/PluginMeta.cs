#nullable enable
using System;
using System.Collections.Generic;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>For which platforms a plugin's import settings (a PluginImporter's .meta, as text) enable it.</summary>
    sealed class PluginMeta
    {
        const string EditorTarget = "Editor: Editor";
        const string PlayerTarget = "Standalone: ";

        readonly List<string> _players = new();

        public bool Editor { get; private set; }

        /// <summary>The editor's operating system: Linux, OSX, Windows or AnyOS; empty where none is named.</summary>
        public string System { get; private set; } = "";

        /// <summary>Desktop players that it is enabled for, by Unity's names.</summary>
        public IReadOnlyList<string> Players => _players;

        public static PluginMeta Read(string path)
        {
            var meta = new PluginMeta();
            var target = "";
            var isName = false;
            foreach (var line in File.ReadLines(path))
            {
                var text = line.Trim();
                if (isName)
                    target = text;
                else if (target.Length > 0)
                    meta.Take(target, text);
                isName = text == "- first:";
            }

            return meta;
        }

        void Take(string target, string line)
        {
            if (line == "enabled: 1" && target == EditorTarget)
                Editor = true;
            else if (line == "enabled: 1" && target.StartsWith(PlayerTarget, StringComparison.Ordinal))
                _players.Add(target.Substring(PlayerTarget.Length));
            else if (target == EditorTarget && line.StartsWith("OS: ", StringComparison.Ordinal))
                System = line.Substring("OS: ".Length);
        }
    }
}
