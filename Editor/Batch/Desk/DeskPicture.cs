#nullable enable
namespace Yoso.Batch
{
    /// <summary>A picture of the batch as the grid knows it.</summary>
    public sealed record DeskPicture(string Key, BatchItem Item)
    {
        public PictureStage Stage { get; init; }

        /// <summary>Why it failed; empty while it has not.</summary>
        public string Problem { get; init; } = "";

        /// <summary>In the batch's folder: content-addressed, so that what is done once is done for every draft.</summary>
        public string FileName => Key + ".png";

        public bool IsMade => Stage == PictureStage.Made;

        public string Prompt => Item.Request.Prompt;
    }
}
