#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>All checks, in the order in which their findings are best read: what others stand on comes first.</summary>
    public sealed class DoctorChecks
    {
        readonly Installation _installation;

        public DoctorChecks(Installation installation)
        {
            _installation = installation;
        }

        /// <summary>Asks the native library for the execution providers that it was built with.</summary>
        public Func<IReadOnlyList<ExecutionProvider>> NativeProviders { get; init; } = ExecutionProviders.InBuild;

        /// <summary>Bytes free where a folder lies.</summary>
        public Func<string, long> FreeBytes { get; init; } = DiskSpace.Free;

        /// <summary>Opens a model with the settings' providers, closes it, and says where it ran.</summary>
        public Func<string, ProviderReport> Open { get; init; } = _ => throw new InvalidOperationException("nobody said how to open a model");

        public IEnumerable<ICheck> For(YosoSettings settings, Shelf shelf, ShelfPlaces places)
        {
            var trial = new ModelTrial(places.ChosenModel, () => Open(places.ChosenModel));
            return new ICheck[]
            {
                new PluginsStaged(_installation),
                new PluginPlatforms(_installation),
                new OneOfEachAssembly(_installation),
                new NativeRuntimeLoads(_installation, NativeProviders),
                new RoomInCache(places.CacheFolder, shelf.Chosen?.Bytes ?? 0, FreeBytes),
                new ModelOpens(trial, places.Model.Length == 0),
                new ProviderInUse(trial, settings.Provider),
                new StylesWhole(shelf),
                new StylesFit(shelf),
                new LicencesKnown(shelf),
            };
        }
    }
}
