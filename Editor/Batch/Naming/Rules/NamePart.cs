#nullable enable
namespace Yoso.Batch
{
    /// <summary>A part of a naming rule: text, or a token with the least digits that its number has.</summary>
    sealed record NamePart(string Text, NameToken? Token, int Digits);
}
