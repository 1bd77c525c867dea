#nullable enable
using System.IO;
using System.Linq;
using UnityEditor;
using UnityEditor.AssetImporters;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>A model's file (.yoso) as a model asset. Nothing of it is unpacked.</summary>
    [ScriptedImporter(1, ImportedFiles.Model)]
    public sealed class ModelFileImporter : FileImporter
    {
        /// <inheritdoc/>
        protected override void Import(AssetImportContext ctx, string file)
        {
            var entry = ModelReader.Read(file);
            if (entry.Problem.Length > 0)
                throw new InvalidDataException(entry.Problem);
            var model = YosoModel.FromFile(ImportedFiles.InBuild(ctx.assetPath));
            model.name = Path.GetFileNameWithoutExtension(file);
            model.About = About(entry);
            ctx.AddObjectToAsset("model", model);
            ctx.SetMainObject(model);
        }

        static string About(ModelEntry entry)
        {
            var triggers = entry.TriggerWords.Count > 0 ? "trigger words: " + string.Join(", ", entry.TriggerWords) : "";
            var licence = entry.Licence.Length > 0 ? "licence: " + entry.Licence : "";
            var lines = new[] { entry.Name, entry.Family, entry.Size, EditorUtility.FormatBytes(entry.Bytes), triggers, licence };
            return string.Join("\n", lines.Where(line => line.Length > 0));
        }
    }
}
