namespace Yoso.Training.Data;

/// <summary>Something a data set holds that could not be used: a file, or a line written as <c>file:line</c>, and why.</summary>
public sealed record SkippedItem(string Source, string Reason)
{
    public override string ToString() => $"{Source}: {Reason}";
}
