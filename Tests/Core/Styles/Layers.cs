#nullable enable
using System.Linq;

namespace Yoso.Tests
{
    /// <summary>Layers of known numbers.</summary>
    static class Layers
    {
        /// <summary>A linear layer: ascending numbers from -1.</summary>
        public static StyleLayer Linear(string component, string module, int outputs, int inputs, int rank, float? alpha = null)
        {
            return new StyleLayer(component, module, Ascending(rank, inputs), Ascending(outputs, rank)) { Alpha = alpha ?? rank };
        }

        public static StyleLayer Convolution(string module, int outputs, int inputs, int rank, float? alpha = null)
        {
            return new StyleLayer("unet", module, Ascending(rank, inputs, 3, 3), Ascending(outputs, rank, 1, 1)) { Alpha = alpha ?? rank };
        }

        static StyleTensor Ascending(params long[] shape)
        {
            var count = (int)shape.Aggregate((a, b) => a * b);
            return new StyleTensor(shape, Enumerable.Range(0, count).Select(i => -1 + 2f * i / count).ToArray());
        }
    }
}
