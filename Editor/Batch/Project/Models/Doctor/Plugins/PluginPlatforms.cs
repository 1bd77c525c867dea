#nullable enable
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Each native plugin's import settings are those of the system that it is for, and no other's.</summary>
    public sealed class PluginPlatforms : ICheck
    {
        static readonly Dictionary<string, (string System, string Player)> Wanted = new()
        {
            ["linux-x64"] = ("Linux", "Linux64"),
            ["osx-arm64"] = ("OSX", "OSXUniversal"),
            ["win-x64"] = ("Windows", "Win64"),
        };

        readonly Installation _installation;

        public PluginPlatforms(Installation installation)
        {
            _installation = installation;
        }

        public string Name => "Plugins for their platforms";

        public Finding Look()
        {
            var wrong = Wanted.SelectMany(platform => _installation.Listed(Path.Combine("Native", platform.Key)).SelectMany(plugin => Problems(plugin, platform.Value))).ToArray();
            var finding = Finding.OfEach(Name, Health.Bad, wrong, $"{Wanted.Count} systems, each with its own");
            return wrong.Length == 0 ? finding : finding with { Advice = "Select the plugin in the project window and set its platforms, or install the package again: its .meta files hold the right settings." };
        }

        static IEnumerable<string> Problems(string plugin, (string System, string Player) wanted)
        {
            var meta = PluginMeta.Read(plugin + ".meta");
            var name = $"{Path.GetFileName(Path.GetDirectoryName(plugin))}/{Path.GetFileName(plugin)}";
            if (!meta.Editor)
                yield return $"{name}: not for the editor";
            if (meta.System != wanted.System)
                yield return $"{name}: wanted the editor on {wanted.System}, found {(meta.System.Length > 0 ? meta.System : "no system")}";
            foreach (var player in meta.Players.Where(player => player != wanted.Player))
                yield return $"{name}: wanted for {wanted.Player} players, found for {player}";
            if (!meta.Players.Contains(wanted.Player))
                yield return $"{name}: not for {wanted.Player} players";
        }
    }
}
