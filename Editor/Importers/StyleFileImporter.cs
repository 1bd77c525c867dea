#nullable enable
using System.IO;
using System.Linq;
using UnityEditor.AssetImporters;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>A style's file (.yosostyle: a LoRA in the safetensors format) as a style asset. Only its header is read.</summary>
    [ScriptedImporter(1, ImportedFiles.Style)]
    public sealed class StyleFileImporter : FileImporter
    {
        /// <inheritdoc/>
        protected override void Import(AssetImportContext ctx, string file)
        {
            var card = StyleCard.Read(file);
            var style = YosoStyle.FromFile(ImportedFiles.InBuild(ctx.assetPath), string.Join(", ", card.Facts.TriggerWords), card.Facts.Licence);
            style.name = Path.GetFileNameWithoutExtension(file);
            style.About = card.ToString();
            if (Thumbnail(card) is { } thumbnail)
                ctx.AddObjectToAsset("style", style, thumbnail);
            else
                ctx.AddObjectToAsset("style", style);
            ctx.SetMainObject(style);
        }

        static Texture2D? Thumbnail(StyleCard card)
        {
            if (card.Thumbnail.Count == 0)
                return null;
            var texture = new Texture2D(2, 2);
            if (texture.LoadImage(card.Thumbnail.ToArray()))
                return texture;
            Object.DestroyImmediate(texture);
            return null;
        }
    }
}
