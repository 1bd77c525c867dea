#nullable enable
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>What made a picture, as its file says it: our own recipe, or the <c>parameters</c> of another tool with its style tags understood.</summary>
    public static class PictureRecipe
    {
        /// <summary>Null where the file says nothing.</summary>
        /// <exception cref="InvalidDataException">Not a PNG file, truncated or corrupt, or its recipe is; names the file.</exception>
        public static Recipe? Load(string path)
        {
            try
            {
                return Find(Png.ReadTexts(File.ReadAllBytes(path)));
            }
            catch (InvalidDataException problem)
            {
                throw new InvalidDataException($"{path}: {problem.Message}", problem);
            }
        }

        /// <summary>Null where none of a file's texts is a recipe.</summary>
        /// <exception cref="InvalidDataException">The text that was found is not a recipe.</exception>
        public static Recipe? Find(IReadOnlyList<PngText> texts)
        {
            var shared = texts.FirstOrDefault(text => text.Keyword == ProvenanceText.SharedKeyword);
            return shared == null || texts.Any(text => text.Keyword == ProvenanceText.OwnKeyword)
                ? ProvenanceText.Find(texts)
                : PromptTags.Resolve(ProvenanceText.Read(shared.Text), shared.Text);
        }
    }
}
