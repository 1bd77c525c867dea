#nullable enable
using System.IO;
using System.Text.Json;

namespace Yoso
{
    /// <summary>Finds the codec of a bundle: the fixed one that yoso.json describes, else the autoencoder that lies beside the denoiser.</summary>
    public static class LatentCodecs
    {
        /// <summary>The caller disposes it where it is disposable.</summary>
        /// <exception cref="ModelFormatException">The bundle has neither.</exception>
        public static ILatentCodec Open(ModelBundle bundle, InferenceContext context)
        {
            var settings = Path.Combine(bundle.Folder, "yoso.json");
            if (bundle.Settings.Codec.ValueKind != JsonValueKind.Undefined)
                return new SpaceToDepthCodec(SpaceToDepthOptions.Read(bundle.Settings.Codec, settings));
            if (VaeHalf.Decoder(bundle).Exists)
                return new VaeCodec(bundle, context);
            throw new ModelFormatException(bundle.Folder, "wanted a codec in yoso.json or an autoencoder (vae/model.decoder.onnx or vae_decoder/model.onnx), found neither");
        }
    }
}
