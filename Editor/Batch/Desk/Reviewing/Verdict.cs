#nullable enable
namespace Yoso.Batch
{
    /// <summary>What the designer thinks of a picture.</summary>
    public enum Verdict
    {
        None,
        Kept,
        Rejected,
    }
}
