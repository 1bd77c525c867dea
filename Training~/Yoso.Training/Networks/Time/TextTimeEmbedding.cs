using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Pools the text (n, length, textWidth) into something to add to the time embedding (n, timeWidth).</summary>
sealed class TextTimeEmbedding : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "norm1")] readonly LayerNorm _normText;
    [ComponentName(Name = "pool")] readonly AttentionPooling _pool;
    [ComponentName(Name = "proj")] readonly Linear _project;
    [ComponentName(Name = "norm2")] readonly LayerNorm _normOut;

    public TextTimeEmbedding(int textWidth, int timeWidth, int heads) : base(nameof(TextTimeEmbedding))
    {
        _normText = nn.LayerNorm(textWidth);
        _pool = new AttentionPooling(textWidth, heads);
        _project = nn.Linear(textWidth, timeWidth);
        _normOut = nn.LayerNorm(timeWidth);
        RegisterComponents();
    }

    public override Tensor forward(Tensor text)
    {
        using var scope = NewDisposeScope();
        return _normOut.call(_project.call(_pool.call(_normText.call(text)))).MoveToOuterDisposeScope();
    }

    /// <summary>The mean token, at a learned position, attends to itself and to all tokens.</summary>
    sealed class AttentionPooling : nn.Module<Tensor, Tensor>
    {
        readonly int _heads;
        [ComponentName(Name = "positional_embedding")] readonly Parameter _position;
        [ComponentName(Name = "k_proj")] readonly Linear _key;
        [ComponentName(Name = "q_proj")] readonly Linear _query;
        [ComponentName(Name = "v_proj")] readonly Linear _value;

        public AttentionPooling(int width, int heads) : base(nameof(AttentionPooling))
        {
            using var scope = NewDisposeScope();
            _heads = heads;
            _position = (Parameter)nn.Parameter(randn(1, width) / Math.Sqrt(width)).DetachFromDisposeScope();
            _key = nn.Linear(width, width);
            _query = nn.Linear(width, width);
            _value = nn.Linear(width, width);
            RegisterComponents();
        }

        public override Tensor forward(Tensor tokens)
        {
            using var scope = NewDisposeScope();
            var mean = tokens.mean([1], keepdim: true) + _position;
            var all = cat([mean, tokens], 1);
            var pooled = Heads.Attend(_query.call(mean), _key.call(all), _value.call(all), _heads);
            return pooled.squeeze(1).MoveToOuterDisposeScope();
        }
    }
}
