#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>Where models and styles are looked for.</summary>
    /// <param name="EmbeddedModel">The .yoso file that came with the package.</param>
    /// <param name="CacheFolder">Where .yoso files are unpacked.</param>
    public sealed record ShelfPlaces(string EmbeddedModel, string CacheFolder)
    {
        /// <summary>Searched with what is below them; those that are not there count as empty.</summary>
        public IReadOnlyList<string> Folders { get; init; } = Array.Empty<string>();

        /// <summary>The model that styles are tried on; empty for the embedded one.</summary>
        public string Model { get; init; } = "";

        public string ChosenModel => Model.Length > 0 ? Model : EmbeddedModel;

        /// <summary>What a project's settings come to: its Assets and the folders that they name.</summary>
        public static ShelfPlaces Of(YosoSettings settings, string projectFolder, string embeddedModel, string cacheFolder)
        {
            var folders = new List<string> { ProjectPath.Full("Assets", projectFolder) };
            foreach (var folder in settings.Folders)
                folders.Add(ProjectPath.Full(folder, projectFolder));
            return new ShelfPlaces(embeddedModel, cacheFolder)
            {
                Folders = folders,
                Model = settings.Model.Length > 0 ? ProjectPath.Full(settings.Model, projectFolder) : "",
            };
        }
    }
}
