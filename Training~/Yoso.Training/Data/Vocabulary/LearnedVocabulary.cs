using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Yoso.Training.Data;

/// <summary>A byte-pair vocabulary in CLIP's file format; a symbol's id is its place in <see cref="Symbols"/>.</summary>
public sealed class LearnedVocabulary
{
    const string Begin = "<|startoftext|>";
    const string End = "<|endoftext|>";

    static readonly JsonWriterOptions Layout = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    readonly int _modelMaxLength;

    /// <summary>Begin and end of a text: always the last two ids.</summary>
    public static IReadOnlyList<string> SpecialTokens { get; } = [Begin, End];

    /// <summary>512 byte symbols, one symbol a merge, then the special tokens.</summary>
    public IReadOnlyList<string> Symbols { get; }

    /// <summary>Most frequent first.</summary>
    public IReadOnlyList<SymbolPair> Merges { get; }

    internal LearnedVocabulary(IReadOnlyList<string> symbols, IReadOnlyList<SymbolPair> merges, int modelMaxLength)
    {
        Symbols = symbols;
        Merges = merges;
        _modelMaxLength = modelMaxLength;
    }

    /// <summary>
    /// Writes merges.txt, special_tokens_map.json, tokenizer_config.json and vocab.json.
    /// The last one, without which the folder does not load, goes first and comes last: no mix of old and new is ever loaded.
    /// </summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        File.Delete(Path.Combine(folder, "vocab.json"));
        Write(folder, "merges.txt", Encoding.UTF8.GetBytes("#version: 0.2\n" + string.Concat(Merges.Select(merge => $"{merge.Left} {merge.Right}\n"))));
        Write(folder, "special_tokens_map.json", Json(WriteSpecialTokens));
        Write(folder, "tokenizer_config.json", Json(WriteConfig));
        Write(folder, "vocab.json", Json(WriteVocabulary));
    }

    static void Write(string folder, string name, byte[] content) =>
        AtomicFile.Write(Path.Combine(folder, name), stream => stream.Write(content));

    static byte[] Json(Action<Utf8JsonWriter> writeMembers)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Layout))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    void WriteVocabulary(Utf8JsonWriter writer)
    {
        for (var id = 0; id < Symbols.Count; id++)
            writer.WriteNumber(Symbols[id], id);
    }

    static void WriteSpecialTokens(Utf8JsonWriter writer)
    {
        writer.WriteString("bos_token", Begin);
        writer.WriteString("eos_token", End);
        writer.WriteString("pad_token", End);
        writer.WriteString("unk_token", End);
    }

    void WriteConfig(Utf8JsonWriter writer)
    {
        WriteSpecialTokens(writer);
        writer.WriteBoolean("do_lower_case", true);
        writer.WriteString("errors", "replace");
        writer.WriteNumber("model_max_length", _modelMaxLength);
        writer.WriteString("tokenizer_class", "CLIPTokenizer");
    }
}
