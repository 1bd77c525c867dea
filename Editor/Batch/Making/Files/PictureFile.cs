#nullable enable
namespace Yoso.Batch
{
    /// <summary>One file of a finished texture: what its name ends with before ".png" ("" or such as ".normal"), and its bytes.</summary>
    public sealed record PictureFile(string Suffix, byte[] Content)
    {
        const string Ending = ".png";

        /// <summary>Where it lies when the texture's own picture is the given PNG file.</summary>
        public string Beside(string picture)
        {
            return picture.Substring(0, picture.Length - Ending.Length) + Suffix + Ending;
        }
    }
}
