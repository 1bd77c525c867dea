#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Yoso.Tests
{
    /// <summary>A tokenizer folder with the byte symbols, four merges and the special tokens: "the" is 513, "cat" 515, begin 516, end 517.</summary>
    static class TinyVocabulary
    {
        internal const int The = 513;
        internal const int Cat = 515;
        internal const int Begin = 516;
        internal const int End = 517;

        internal static readonly IReadOnlyList<string> Merges = new[] { "t h", "th e</w>", "c a", "ca t</w>" };

        internal static List<string> Symbols()
        {
            var bytes = ByteSymbols.Alphabet.Select(symbol => symbol.ToString()).ToList();
            return bytes.Concat(bytes.Select(symbol => symbol + ByteSymbols.EndOfWord))
                .Concat(Merges.Select(merge => merge.Replace(" ", "", StringComparison.Ordinal)))
                .Concat(new[] { "<|startoftext|>", "<|endoftext|>" })
                .ToList();
        }

        /// <summary>The id of a single byte symbol, with or without the end of a word.</summary>
        internal static int IdOf(string symbol) => Symbols().IndexOf(symbol);

        internal static void Write(string folder, string config = "{\"model_max_length\": 8}")
        {
            var ids = Symbols().Select((symbol, id) => (symbol, id)).ToDictionary(entry => entry.symbol, entry => entry.id);
            File.WriteAllText(Path.Combine(folder, "vocab.json"), JsonSerializer.Serialize(ids));
            File.WriteAllText(Path.Combine(folder, "merges.txt"), "#version: 0.2\n" + string.Join("\n", Merges) + "\n");
            File.WriteAllText(Path.Combine(folder, "tokenizer_config.json"), config);
        }

        internal static ClipTokenizer Load(string config = "{\"model_max_length\": 8}", PromptCleaning cleaning = PromptCleaning.Ftfy)
        {
            using var folder = new TemporaryFolder();
            Write(folder.FullName, config);
            return ClipTokenizer.Load(folder.FullName, cleaning);
        }
    }
}
