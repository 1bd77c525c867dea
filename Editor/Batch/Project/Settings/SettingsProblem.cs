#nullable enable
namespace Yoso.Batch
{
    /// <summary>A setting that can't be used as it is, and why.</summary>
    /// <param name="Setting">The property of <see cref="YosoSettings"/>.</param>
    public sealed record SettingsProblem(string Setting, string Message);
}
