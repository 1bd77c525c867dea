#nullable enable
namespace Yoso.Batch
{
    /// <summary>What is wrong with a draft, and where; line and column count from 1, and are 0 where the trouble is not in the text.</summary>
    public sealed record DraftProblem(int Line, int Column, string Text);
}
