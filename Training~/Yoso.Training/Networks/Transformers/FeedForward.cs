using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Two linear layers with a gated GELU between, four times as wide inside: the names on disk are <c>net.0.proj</c> and <c>net.2</c>.</summary>
sealed class FeedForward : nn.Module<Tensor, Tensor>
{
    const int Expansion = 4;

    [ComponentName(Name = "net")] readonly Steps _steps;

    public FeedForward(int width) : base(nameof(FeedForward))
    {
        _steps = new Steps(width);
        RegisterComponents();
    }

    public override Tensor forward(Tensor tokens) => _steps.call(tokens);

    sealed class Steps : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = "0")] readonly GatedGelu _gate;
        [ComponentName(Name = "2")] readonly LinearLayer _out;

        public Steps(int width) : base(nameof(Steps))
        {
            _gate = new GatedGelu(width, width * Expansion);
            _out = new LinearLayer(width * Expansion, width);
            RegisterComponents();
        }

        public override Tensor forward(Tensor tokens)
        {
            using var scope = NewDisposeScope();
            return _out.call(_gate.call(tokens)).MoveToOuterDisposeScope();
        }
    }

    sealed class GatedGelu : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = "proj")] readonly LinearLayer _project;

        public GatedGelu(int width, int innerWidth) : base(nameof(GatedGelu))
        {
            _project = new LinearLayer(width, innerWidth * 2);
            RegisterComponents();
        }

        public override Tensor forward(Tensor tokens)
        {
            using var scope = NewDisposeScope();
            var halves = _project.call(tokens).chunk(2, dim: -1);
            return (halves[0] * nn.functional.gelu(halves[1])).MoveToOuterDisposeScope();
        }
    }
}
