#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Yoso
{
    /// <summary>Where ONNX Runtime executes a network.</summary>
    public enum ExecutionProvider
    {
        TensorRt,
        Cuda,
        DirectMl,
        CoreMl,
        Cpu,
    }

    /// <summary>The orders in which execution providers are tried.</summary>
    public static class ExecutionProviders
    {
        /// <summary>Fastest first; the CPU is always there to end with.</summary>
        public static IReadOnlyList<ExecutionProvider> FastestFirst { get; } = new[]
        {
            ExecutionProvider.TensorRt,
            ExecutionProvider.Cuda,
            ExecutionProvider.DirectMl,
            ExecutionProvider.CoreMl,
            ExecutionProvider.Cpu,
        };

        /// <summary>Those that ONNX Runtime's native library was built with; whether they work shows when a network is opened.</summary>
        /// <exception cref="System.DllNotFoundException">There is no native library.</exception>
        public static IReadOnlyList<ExecutionProvider> InBuild()
        {
            var built = new HashSet<string>(RuntimeTelemetry.Environment.GetAvailableProviders());
            return FastestFirst.Where(provider => built.Contains(NativeName(provider))).ToArray();
        }

        /// <summary>The provider as its makers write it.</summary>
        public static string Title(this ExecutionProvider provider)
        {
            return provider switch
            {
                ExecutionProvider.TensorRt => "TensorRT",
                ExecutionProvider.Cuda => "CUDA",
                ExecutionProvider.DirectMl => "DirectML",
                ExecutionProvider.CoreMl => "CoreML",
                _ => "CPU",
            };
        }

        /// <summary>The name ONNX Runtime reports for a provider that its native library was built with.</summary>
        internal static string NativeName(ExecutionProvider provider)
        {
            return provider switch
            {
                ExecutionProvider.TensorRt => "TensorrtExecutionProvider",
                ExecutionProvider.Cuda => "CUDAExecutionProvider",
                ExecutionProvider.DirectMl => "DmlExecutionProvider",
                ExecutionProvider.CoreMl => "CoreMLExecutionProvider",
                _ => "CPUExecutionProvider",
            };
        }
    }
}
