using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Self-attention, attention to the text and a feed-forward layer, each normalised first and added to what came in.</summary>
sealed class TransformerBlock : nn.Module<Tensor, Tensor, Tensor>
{
    [ComponentName(Name = "norm1")] readonly LayerNorm _normSelf;
    [ComponentName(Name = "attn1")] readonly Attention _self;
    [ComponentName(Name = "norm2")] readonly LayerNorm _normText;
    [ComponentName(Name = "attn2")] readonly Attention _text;
    [ComponentName(Name = "norm3")] readonly LayerNorm _normFeed;
    [ComponentName(Name = "ff")] readonly FeedForward _feed;

    public TransformerBlock(int width, int textWidth, int heads) : base(nameof(TransformerBlock))
    {
        _normSelf = nn.LayerNorm(width);
        _self = new Attention(width, width, heads);
        _normText = nn.LayerNorm(width);
        _text = new Attention(width, textWidth, heads);
        _normFeed = nn.LayerNorm(width);
        _feed = new FeedForward(width);
        RegisterComponents();
    }

    public override Tensor forward(Tensor tokens, Tensor text)
    {
        using var scope = NewDisposeScope();
        var normal = _normSelf.call(tokens);
        tokens = tokens + _self.call(normal, normal);
        tokens = tokens + _text.call(_normText.call(tokens), text);
        tokens = tokens + _feed.call(_normFeed.call(tokens));
        return tokens.MoveToOuterDisposeScope();
    }
}
