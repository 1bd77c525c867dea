using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>Captions to token id tensors, each caption encoded once.</summary>
public sealed class TokenSource(ClipTokenizer tokenizer)
{
    readonly Dictionary<string, long[]> _ids = [];

    /// <summary>Token ids (n, tokens), int64.</summary>
    public Tensor Ids(IReadOnlyList<string> captions)
    {
        var ids = captions.SelectMany(IdsOf).ToArray();
        return tensor(ids, [captions.Count, tokenizer.MaxLength]);
    }

    long[] IdsOf(string caption)
    {
        if (!_ids.TryGetValue(caption, out var ids))
            _ids[caption] = ids = [.. tokenizer.Encode(caption).Ids.Select(id => (long)id)];
        return ids;
    }
}
