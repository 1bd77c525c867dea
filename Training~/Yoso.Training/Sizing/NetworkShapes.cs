using TorchSharp;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Sizing;

/// <summary>The parameters of one network by name, without the memory they would take.</summary>
public sealed class NetworkShapes
{
    static readonly object DeviceSwitch = new(); // the default device belongs to the whole process

    NetworkShapes(IReadOnlyList<(string Name, long[] Shape)> parameters) => Parameters = parameters;

    /// <summary>In the order of registration.</summary>
    public IReadOnlyList<(string Name, long[] Shape)> Parameters { get; }

    /// <summary>Numbers in all parameters together.</summary>
    public long Count => Parameters.Sum(parameter => CountOf(parameter.Shape));

    public static NetworkShapes Of(UNet2DConditionConfig config) => Of(() => new UNet2DConditionModel(config));

    /// <summary>The down and middle part alone: a discriminator's trunk.</summary>
    public static NetworkShapes OfHalf(UNet2DConditionConfig config) => Of(() => new UNet2DConditionHalf(config));

    public static NetworkShapes Of(ClipTextConfig config) => Of(() => new CLIPTextModel(config));

    public static NetworkShapes Of(AutoencoderKLConfig config) => Of(() => new AutoencoderKL(config));

    internal static long CountOf(IEnumerable<long> shape) => shape.Aggregate(1L, (product, size) => product * size);

    static NetworkShapes Of(Func<nn.Module> make)
    {
        lock (DeviceSwitch)
        {
            var before = get_default_device();
            set_default_device(META);
            try
            {
                using var network = make();
                return new NetworkShapes([.. network.named_parameters().Select(pair => (pair.name, pair.parameter.shape))]);
            }
            finally
            {
                set_default_device(before);
            }
        }
    }
}
