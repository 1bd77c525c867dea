namespace Yoso.Training.Data;

/// <summary>Two neighbouring symbols of a word, and so a merge.</summary>
public readonly record struct SymbolPair(string Left, string Right);
