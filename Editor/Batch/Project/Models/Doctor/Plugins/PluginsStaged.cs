#nullable enable
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Every plugin that the package lists is there: binaries are not part of its repository.</summary>
    public sealed class PluginsStaged : ICheck
    {
        readonly Installation _installation;

        public PluginsStaged(Installation installation)
        {
            _installation = installation;
        }

        public string Name => "Plugins staged";

        public Finding Look()
        {
            var listed = _installation.Listed("Managed").Concat(_installation.Listed(Path.Combine("Native", _installation.Platform))).ToArray();
            if (listed.Length == 0)
                return new Finding(Name, Health.Bad, $"no plugins are listed in {_installation.Plugins}") { Advice = "Install the package again: its folder is not whole." };
            var missing = listed.Where(plugin => !File.Exists(plugin)).Select(plugin => "missing: " + Path.GetFileName(plugin)).ToArray();
            var finding = Finding.OfEach(Name, Health.Bad, missing, $"all {listed.Length} files for {_installation.Platform}");
            return missing.Length == 0 ? finding : finding with { Advice = _installation.StageAdvice, Fix = _installation.StagePlugins };
        }
    }
}
