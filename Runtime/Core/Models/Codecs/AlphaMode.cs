#nullable enable
namespace Yoso
{
    /// <summary>Whether a model's colours are multiplied by their alpha.</summary>
    public enum AlphaMode
    {
        /// <summary>Colours are multiplied by alpha, so that nothing hides under transparency.</summary>
        Premultiplied,

        /// <summary>Colours and alpha are independent.</summary>
        Straight,
    }
}
