#nullable enable
namespace Yoso.Batch
{
    /// <summary>Alternatives with a name, as typed: <c>@metals = gold | silver</c> is the list "metals" with the text "gold | silver".</summary>
    public sealed record NamedList(string Name, string Text);
}
