using TorchSharp;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Yoso.Training.Networks;

/// <summary>Sinusoidal features of a timestep, which may be fractional; always computed in float32.</summary>
/// <remarks>Denoising Diffusion Probabilistic Models (arXiv 2006.11239), with diffusers' order and shift of the frequencies.</remarks>
sealed class SinusoidalTime : nn.Module<Tensor, Tensor>
{
    const double MaxPeriod = 10000;

    readonly bool _cosineFirst;
    [ComponentName(Name = "frequencies")] readonly Tensor _frequencies;

    public SinusoidalTime(int width, bool flipSinToCos, double freqShift) : base(nameof(SinusoidalTime))
    {
        using var scope = NewDisposeScope();
        _cosineFirst = flipSinToCos;
        var exponent = arange(width / 2, dtype: float32) * -Math.Log(MaxPeriod) / (width / 2 - freqShift);
        _frequencies = exponent.exp().DetachFromDisposeScope();
        register_buffer("frequencies", _frequencies, persistent: false);
        RegisterComponents();
    }

    /// <param name="timestep">Any shape and type; (n) or a scalar.</param>
    /// <returns>(n or 1, width)</returns>
    public override Tensor forward(Tensor timestep)
    {
        using var scope = NewDisposeScope();
        var angle = timestep.to(float32).reshape(-1, 1) * _frequencies;
        var features = _cosineFirst ? cat([angle.cos(), angle.sin()], 1) : cat([angle.sin(), angle.cos()], 1);
        return features.MoveToOuterDisposeScope();
    }

    protected override nn.Module _to(ScalarType dtype, bool non_blocking) => this;

    protected override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => _to(device.type, device.index, non_blocking);
}
