#nullable enable
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso
{
    /// <summary>What a CLIP tokenizer's folder says, checked to be whole and without contradictions.</summary>
    sealed class ClipVocabulary
    {
        internal IReadOnlyDictionary<string, int> Ids { get; }
        internal IReadOnlyList<string> Merges { get; }
        internal SpecialTokens Special { get; }
        internal string UnknownToken { get; }
        internal int Begin { get; }
        internal int End { get; }
        internal int Pad { get; }
        internal int MaxLength { get; }
        internal int Size { get; }

        ClipVocabulary(string folder)
        {
            var vocabularyPath = Path.Combine(folder, "vocab.json");
            var config = TokenizerConfig.Read(folder);
            Ids = VocabularyFile.ReadIds(vocabularyPath);
            Merges = VocabularyFile.ReadMerges(Path.Combine(folder, "merges.txt"), Ids);
            var special = config.SpecialIds(vocabularyPath, Ids);
            Special = new SpecialTokens(special);
            UnknownToken = config.UnknownToken;
            Begin = special[config.BeginToken];
            End = special[config.EndToken];
            Pad = special[config.PadToken];
            MaxLength = config.MaxLength;
            Size = special.Values.Concat(Ids.Values).Max() + 1;
        }

        internal static ClipVocabulary Read(string folder) => new ClipVocabulary(folder);
    }
}
