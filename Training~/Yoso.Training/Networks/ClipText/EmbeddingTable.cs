using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>A row of <c>weight</c> for each id: ids of any shape become (..., width).</summary>
sealed class EmbeddingTable : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "weight")] readonly Parameter _weight;

    public EmbeddingTable(int rows, int width, double std) : base(nameof(EmbeddingTable))
    {
        using var scope = NewDisposeScope();
        _weight = (Parameter)nn.Parameter(empty(rows, width)).DetachFromDisposeScope();
        nn.init.normal_(_weight, 0, std);
        RegisterComponents();
    }

    public override Tensor forward(Tensor ids)
    {
        using var scope = NewDisposeScope();
        return _weight.index_select(0, ids.flatten()).view([.. ids.shape, -1]).MoveToOuterDisposeScope();
    }

    /// <summary>The first <paramref name="count"/> rows.</summary>
    public Tensor First(long count) => _weight.narrow(0, 0, count);
}
