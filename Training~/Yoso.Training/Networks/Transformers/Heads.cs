using TorchSharp;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Scaled dot-product attention over heads that lie side by side in the last dimension.</summary>
static class Heads
{
    /// <param name="query">(n, length, width)</param>
    /// <param name="key">(n, contextLength, width)</param>
    /// <param name="value">(n, contextLength, width)</param>
    /// <returns>(n, length, width)</returns>
    public static Tensor Attend(Tensor query, Tensor key, Tensor value, int heads, bool causal = false)
    {
        using var scope = NewDisposeScope();
        var attended = nn.functional.scaled_dot_product_attention(Split(query, heads), Split(key, heads), Split(value, heads), is_casual: causal);
        return attended.transpose(1, 2).flatten(2).MoveToOuterDisposeScope();
    }

    static Tensor Split(Tensor tokens, int heads) => tokens.Widen().unflatten(2, heads, -1).transpose(1, 2); // (n, heads, length, width / heads)
}
