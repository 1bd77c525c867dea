#nullable enable
namespace Yoso.Batch
{
    /// <summary>How a check came out.</summary>
    public enum Health
    {
        Good,

        /// <summary>Works, but not as wished, or not for everyone.</summary>
        Doubtful,

        /// <summary>Something does not work.</summary>
        Bad,
    }
}
