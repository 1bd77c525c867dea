#nullable enable
using System;
using System.IO;
using UnityEditor.AssetImporters;
using UnityEngine;

namespace Yoso.Editor
{
    /// <summary>What importers of models and styles have in common: a damaged file is said to be so, and gives no asset.</summary>
    public abstract class FileImporter : ScriptedImporter
    {
        [SerializeField, Tooltip("Whether builds get a copy of the file, so that games can use the asset.")]
        bool _inBuilds = true;

        /// <summary>Whether builds get a copy of the file.</summary>
        public bool InBuilds => _inBuilds;

        /// <inheritdoc/>
        public sealed override void OnImportAsset(AssetImportContext ctx)
        {
            var file = Path.GetFullPath(ctx.assetPath);
            try
            {
                Import(ctx, file);
            }
            catch (Exception problem) when (problem is ModelFormatException || problem is InvalidDataException || problem is IOException || problem is UnauthorizedAccessException)
            {
                ctx.LogImportError(problem.Message.Contains(file) ? problem.Message : $"{file}: {problem.Message}");
            }
        }

        /// <exception cref="ModelFormatException">The file is not what its ending says.</exception>
        /// <exception cref="InvalidDataException">Likewise.</exception>
        protected abstract void Import(AssetImportContext ctx, string file);
    }
}
