namespace Yoso.Training.Data;

/// <summary>How large a byte-pair vocabulary may grow, and what its tokenizer is told.</summary>
public sealed record VocabularyOptions
{
    /// <summary>Entries in all: 512 byte symbols, the merges, and the two special tokens.</summary>
    public int Size { get; init; } = 4096;

    /// <summary>A pair of symbols seen less often than this is not merged.</summary>
    public int MinFrequency { get; init; } = 2;

    /// <summary>Tokens a prompt is padded or cut to, begin and end included.</summary>
    public int ModelMaxLength { get; init; } = 77;

    /// <summary>How captions are cleaned; the default is the tokenizer's own.</summary>
    public PromptCleaning Cleaning { get; init; } = PromptCleaning.Ftfy;
}
