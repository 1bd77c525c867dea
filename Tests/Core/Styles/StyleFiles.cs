#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Tests
{
    /// <summary>Style files of random numbers for the embedded model.</summary>
    static class StyleFiles
    {
        const int Rank = 4;

        /// <summary>Attention and convolution layers of the denoiser, by option the text encoder's; another seed is another style.</summary>
        public static StyleFile Write(TemporaryFolder folder, string name, int seed, bool unet = true, bool text = false, string prediction = "")
        {
            var random = new Random(seed);
            var layers = new List<StyleLayer>();
            if (unet)
            {
                layers.Add(Layer(random, "unet", "down_blocks.1.attentions.0.transformer_blocks.0.attn2.to_k", 112, 128));
                layers.Add(Layer(random, "unet", "mid_block.attentions.0.transformer_blocks.0.attn1.to_out.0", 112, 112));
                layers.Add(Layer(random, "unet", "up_blocks.1.resnets.2.conv2", 64, 64, 3));
                layers.Add(Layer(random, "unet", "conv_out", 16, 64, 3));
            }

            if (text)
                layers.Add(Layer(random, "text_encoder", "text_model.encoder.layers.1.mlp.fc2", 128, 512));
            var path = folder.File(name + ".safetensors");
            StyleWriter.WriteKohya(path, layers, new StyleFacts { Title = name, Prediction = prediction }.ToMetadata());
            return StyleFile.Read(path);
        }

        static StyleLayer Layer(Random random, string component, string module, int outputs, int inputs, int kernel = 1)
        {
            var down = kernel > 1 ? new long[] { Rank, inputs, kernel, kernel } : new long[] { Rank, inputs };
            var up = kernel > 1 ? new long[] { outputs, Rank, 1, 1 } : new long[] { outputs, Rank };
            return new StyleLayer(component, module, Noise(random, down), Noise(random, up)) { Alpha = 2 };
        }

        static StyleTensor Noise(Random random, long[] shape)
        {
            return new StyleTensor(shape, Enumerable.Range(0, (int)shape.Aggregate((a, b) => a * b)).Select(_ => (float)(random.NextDouble() - 0.5) * 0.4f).ToArray());
        }
    }
}
