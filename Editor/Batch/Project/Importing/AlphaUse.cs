#nullable enable
namespace Yoso.Batch
{
    /// <summary>What a picture's alpha holds.</summary>
    public enum AlphaUse
    {
        /// <summary>Nothing: the picture is opaque.</summary>
        None,

        /// <summary>How much is to be seen of a pixel.</summary>
        Transparency,

        /// <summary>A number, such as smoothness.</summary>
        Number,
    }
}
