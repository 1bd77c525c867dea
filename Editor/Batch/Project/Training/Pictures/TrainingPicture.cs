#nullable enable
namespace Yoso.Batch
{
    /// <summary>A picture to train on, and the words that say what is on it.</summary>
    public sealed record TrainingPicture(string Path, string Caption)
    {
        /// <summary>Pictures without a caption are trained with the trigger words alone.</summary>
        public bool IsMissing => Caption.Length == 0;

        /// <summary>A caption made of the file's name; empty where the name says nothing.</summary>
        public string Suggestion => CaptionSuggestion.Of(System.IO.Path.GetFileNameWithoutExtension(Path));
    }
}
