#nullable enable
using System.IO;

namespace Yoso
{
    /// <summary>
    /// Half of a diffusers autoencoder in a bundle: a graph beside the weights that it shares with the other half,
    /// <c>vae/model.decoder.onnx</c>, or with weights of its own as other exporters leave it, <c>vae_decoder/model.onnx</c>.
    /// </summary>
    public sealed class VaeHalf
    {
        /// <summary>The folder of the weights that both halves share.</summary>
        public const string SharedFolder = "vae";

        /// <summary>The file name of the encoder's graph beside the shared weights.</summary>
        public const string EncoderFile = "model.encoder.onnx";

        /// <summary>The file name of the decoder's graph beside the shared weights.</summary>
        public const string DecoderFile = "model.decoder.onnx";

        VaeHalf(ModelBundle bundle, string file, string folder)
        {
            var shared = Path.Combine(bundle.Folder, SharedFolder, file);
            var isShared = File.Exists(shared);
            Graph = isShared ? shared : bundle.GraphPath(folder);
            Folder = isShared ? SharedFolder : folder;
        }

        /// <summary>The path of the graph, whether it is there or not.</summary>
        public string Graph { get; }

        /// <summary>The name of the folder with the <c>config.json</c>.</summary>
        public string Folder { get; }

        public bool Exists => File.Exists(Graph);

        /// <summary>Picture -> latent.</summary>
        public static VaeHalf Encoder(ModelBundle bundle) => new VaeHalf(bundle, EncoderFile, "vae_encoder");

        /// <summary>Latent -> picture.</summary>
        public static VaeHalf Decoder(ModelBundle bundle) => new VaeHalf(bundle, DecoderFile, "vae_decoder");
    }
}
