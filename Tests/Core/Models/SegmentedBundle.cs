#nullable enable
using System.IO;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Yoso.Tests
{
    /// <summary>A denoiser in three segments that only add: prediction = 2 * (sample + timestep) + context.</summary>
    static class SegmentedBundle
    {
        public static ModelBundle Write(TemporaryFolder folder)
        {
            var bundle = BundleFolder.Write(folder);
            File.WriteAllText(Path.Combine(bundle, "unet", "config.json"), "{\"_class_name\":\"UNet2DConditionModel\",\"in_channels\":1,\"cross_attention_dim\":1}");
            Add(bundle, 1, new TinyGraph { Output = "picture.1" });
            Add(bundle, 2, Adding("picture.1", "encoder_hidden_states", rank: 3, "picture.2"));
            Add(bundle, 3, Adding("picture.2", "picture.1", rank: 4, "out_sample"));
            return ModelBundle.Open(bundle, folder.FullName);
        }

        public static InferenceContext Context()
        {
            return new InferenceContext(new InferenceSettings { Providers = new[] { ExecutionProvider.Cpu }, Threads = 1, Segmented = true });
        }

        public static void Add(string bundle, int number, TinyGraph graph)
        {
            File.WriteAllBytes(Path.Combine(bundle, "unet", ModelBundle.SegmentFileOf(Tiling.None, number, 3)), graph.ToBytes());
        }

        public static TinyGraph Adding(string first, string second, int rank, string output)
        {
            var free = new int[rank];
            System.Array.Fill(free, -1);
            return new TinyGraph { Inputs = new[] { first, second }, TimestepType = TensorElementType.Float, TimestepShape = free, Output = output };
        }
    }
}
