#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>No other package and no asset brings an assembly that this package brings: Unity refuses two of one name.</summary>
    public sealed class OneOfEachAssembly : ICheck
    {
        static readonly string[] Places = { "Assets", "Packages", Path.Combine("Library", "PackageCache") };

        readonly Installation _installation;

        public OneOfEachAssembly(Installation installation)
        {
            _installation = installation;
        }

        public string Name => "One of each assembly";

        public Finding Look()
        {
            var ours = new HashSet<string>(_installation.Listed("Managed").Select(path => Path.GetFileName(path)), StringComparer.OrdinalIgnoreCase);
            var own = Path.GetFullPath(_installation.PackageFolder) + Path.DirectorySeparatorChar;
            var doubles = Places.SelectMany(Assemblies).Where(file => ours.Contains(Path.GetFileName(file)) && !file.StartsWith(own, StringComparison.Ordinal))
                .Select(file => ProjectPath.Short(file, _installation.ProjectFolder)).OrderBy(file => file, StringComparer.Ordinal).ToArray();
            var finding = Finding.OfEach(Name, Health.Bad, doubles, $"none of the {ours.Count} names is there twice");
            return doubles.Length == 0 ? finding : finding with
            {
                Advice = "Unity loads one assembly of a name. Keep the newer: exclude the other in its plugin import settings (no platform), or delete it where it lies in Assets.",
                Fix = new ShowFix("Show the first", ProjectPath.Full(doubles[0], _installation.ProjectFolder)),
            };
        }

        IEnumerable<string> Assemblies(string place)
        {
            var folder = Path.Combine(_installation.ProjectFolder, place);
            return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories).Select(Path.GetFullPath) : Enumerable.Empty<string>();
        }
    }
}
