#nullable enable
using System;
using System.Collections.Generic;
using Microsoft.ML.Tokenizers;

namespace Yoso
{
    /// <summary>Prompt to token ids as CLIP's text encoders expect them; one instance may be used from several threads.</summary>
    public sealed class ClipTokenizer
    {
        readonly ClipVocabulary _vocabulary;
        readonly PromptCleaning _cleaning;
        readonly BpeTokenizer _bytePairs;

        /// <summary>The length of every encoded prompt: model_max_length of the tokenizer's folder.</summary>
        public int MaxLength => _vocabulary.MaxLength;

        /// <summary>One more than the largest id that <see cref="Encode"/> can give.</summary>
        public int VocabularySize => _vocabulary.Size;

        ClipTokenizer(ClipVocabulary vocabulary, PromptCleaning cleaning)
        {
            _vocabulary = vocabulary;
            _cleaning = cleaning;
            _bytePairs = BpeTokenizer.Create(new BpeOptions(vocabulary.Ids)
            {
                Merges = vocabulary.Merges,
                UnknownToken = vocabulary.UnknownToken,
                EndOfWordSuffix = ByteSymbols.EndOfWord,
            });
        }

        /// <summary>Reads vocab.json, merges.txt, tokenizer_config.json and special_tokens_map.json of a tokenizer folder.</summary>
        /// <exception cref="ModelFormatException">A file is missing or is not what it should be.</exception>
        public static ClipTokenizer Load(string folder, PromptCleaning cleaning = PromptCleaning.Ftfy) =>
            new ClipTokenizer(ClipVocabulary.Read(folder), cleaning);

        /// <summary>Any text is accepted; an empty one gives begin, end and padding.</summary>
        public TokenIds Encode(string prompt)
        {
            var tokens = EncodeWhole(prompt);
            var kept = Math.Min(tokens.Count, MaxLength - 2);
            var ids = new int[MaxLength];
            Array.Fill(ids, _vocabulary.Pad);
            ids[0] = _vocabulary.Begin;
            for (var i = 0; i < kept; i++)
                ids[i + 1] = tokens[i];
            ids[kept + 1] = _vocabulary.End;
            return new TokenIds(ids, kept + 2, tokens.Count - kept);
        }

        /// <summary>The prompt's own ids: no begin and end, not cut, not padded.</summary>
        public IReadOnlyList<int> EncodeWhole(string prompt)
        {
            if (prompt == null)
                throw new ArgumentNullException(nameof(prompt));
            var ids = new List<int>();
            foreach (var (text, special) in _vocabulary.Special.Split(prompt))
            {
                if (special is int id)
                    ids.Add(id);
                else
                    AddWords(ids, CleanText.Of(text, _cleaning));
            }
            return ids;
        }

        void AddWords(List<int> ids, string cleaned)
        {
            foreach (var word in ClipWords.Split(cleaned))
            {
                if (_vocabulary.Special.TryGet(word, out var id))
                    ids.Add(id);
                else
                    ids.AddRange(_bytePairs.EncodeToIds(ByteSymbols.FromText(word), considerPreTokenization: false, considerNormalization: false));
            }
        }
    }
}
