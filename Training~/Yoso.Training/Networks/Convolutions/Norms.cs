using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Makes GroupNorm layers that begin as the identity: TorchSharp's own leave weight and bias uninitialised.</summary>
static class Norms
{
    public static GroupNorm Group(int groups, int channels, double eps)
    {
        var norm = nn.GroupNorm(groups, channels, eps);
        nn.init.ones_(norm.weight);
        nn.init.zeros_(norm.bias!);
        return norm;
    }
}
