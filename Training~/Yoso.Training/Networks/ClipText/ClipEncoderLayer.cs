using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>One layer of the text transformer: causal self-attention and two linear layers, each normalised first and added to what came in.</summary>
sealed class ClipEncoderLayer : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "layer_norm1")] readonly LayerNorm _normAttention;
    [ComponentName(Name = "self_attn")] readonly SelfAttention _attention;
    [ComponentName(Name = "layer_norm2")] readonly LayerNorm _normFeed;
    [ComponentName(Name = "mlp")] readonly Mlp _feed;

    public ClipEncoderLayer(ClipTextConfig config) : base(nameof(ClipEncoderLayer))
    {
        _normAttention = nn.LayerNorm(config.HiddenSize, config.LayerNormEps);
        _attention = new SelfAttention(config);
        _normFeed = nn.LayerNorm(config.HiddenSize, config.LayerNormEps);
        _feed = new Mlp(config);
        RegisterComponents();
    }

    public override Tensor forward(Tensor tokens)
    {
        using var scope = NewDisposeScope();
        tokens = tokens + _attention.call(_normAttention.call(tokens));
        tokens = tokens + _feed.call(_normFeed.call(tokens));
        return tokens.MoveToOuterDisposeScope();
    }

    // Initial deviations as in transformers' CLIP.
    static double InStd(ClipTextConfig config) => config.InitializerFactor / Math.Sqrt(config.HiddenSize * 2.0 * Math.Max(config.NumHiddenLayers, 1));

    static Linear Linear(int inWidth, int outWidth, double std)
    {
        var linear = nn.Linear(inWidth, outWidth);
        nn.init.normal_(linear.weight, 0, std);
        nn.init.zeros_(linear.bias!);
        return linear;
    }

    sealed class SelfAttention : nn.Module<Tensor, Tensor>
    {
        readonly int _heads;
        [ComponentName(Name = "k_proj")] readonly Linear _key;
        [ComponentName(Name = "v_proj")] readonly Linear _value;
        [ComponentName(Name = "q_proj")] readonly Linear _query;
        [ComponentName(Name = "out_proj")] readonly Linear _out;

        public SelfAttention(ClipTextConfig config) : base(nameof(SelfAttention))
        {
            var width = config.HiddenSize;
            _heads = config.NumAttentionHeads;
            _key = Linear(width, width, InStd(config));
            _value = Linear(width, width, InStd(config));
            _query = Linear(width, width, InStd(config));
            _out = Linear(width, width, config.InitializerFactor / Math.Sqrt(width));
            RegisterComponents();
        }

        public override Tensor forward(Tensor tokens)
        {
            using var scope = NewDisposeScope();
            var attended = Heads.Attend(_query.call(tokens), _key.call(tokens), _value.call(tokens), _heads, causal: true);
            return _out.call(attended).MoveToOuterDisposeScope();
        }
    }

    sealed class Mlp : nn.Module<Tensor, Tensor>
    {
        readonly bool _quick;
        [ComponentName(Name = "fc1")] readonly Linear _in;
        [ComponentName(Name = "fc2")] readonly Linear _out;

        public Mlp(ClipTextConfig config) : base(nameof(Mlp))
        {
            _quick = config.HiddenAct == "quick_gelu";
            _in = Linear(config.HiddenSize, config.IntermediateSize, config.InitializerFactor / Math.Sqrt(2.0 * config.HiddenSize));
            _out = Linear(config.IntermediateSize, config.HiddenSize, InStd(config));
            RegisterComponents();
        }

        public override Tensor forward(Tensor tokens)
        {
            using var scope = NewDisposeScope();
            var inner = _in.call(tokens);
            var active = _quick ? inner * (inner * 1.702).sigmoid() : nn.functional.gelu(inner);
            return _out.call(active).MoveToOuterDisposeScope();
        }
    }
}
