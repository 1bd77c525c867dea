#nullable enable
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>Finished textures as PNG files.</summary>
    public static class PictureFiles
    {
        /// <summary>Keyword of the text that tells a companion from the picture it goes with, whatever its file is called.</summary>
        public const string PartKeyword = "yoso part";

        /// <summary>Companions first, the picture itself last: where it lies, everything does. Enlarged by the recipe's scale; each carries the recipe.</summary>
        public static IReadOnlyList<PictureFile> Of(TextureResult finished)
        {
            var files = new List<PictureFile>();
            foreach (var (name, image) in Companions.Of(finished))
                files.Add(new PictureFile("." + name, Encode(image, finished.Recipe, new PngText(PartKeyword, name))));
            files.Add(new PictureFile("", Encode(finished.Image, finished.Recipe)));
            return files;
        }

        /// <summary>Which companion the texts of a PNG file say it is, such as "normal"; empty for a picture of its own.</summary>
        public static string PartOf(IReadOnlyList<PngText> texts)
        {
            foreach (var text in texts)
                if (text.Keyword == PartKeyword)
                    return text.Text;
            return "";
        }

        static byte[] Encode(RgbaImage image, Recipe recipe, params PngText[] more)
        {
            var texts = new List<PngText>(ProvenanceText.Texts(recipe));
            texts.AddRange(more);
            return Png.Encode(image.Enlarge(recipe.Scale), texts);
        }
    }
}
