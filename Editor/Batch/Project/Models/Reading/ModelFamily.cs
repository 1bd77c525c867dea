#nullable enable
using System.Linq;
using System.Text.Json;

namespace Yoso.Batch
{
    /// <summary>Which well-known models a denoiser is of a kind with, told from its configuration.</summary>
    static class ModelFamily
    {
        const int LatentChannels = 4;

        /// <param name="unet"><c>unet/config.json</c>; undefined where there is none.</param>
        /// <param name="inPixels">Whether the bundle brings a codec of its own instead of an autoencoder.</param>
        public static string Of(JsonElement unet, bool inPixels)
        {
            if (unet.ValueKind != JsonValueKind.Object)
                return "unknown";
            var width = Last(unet, "cross_attention_dim");
            if (inPixels)
                return $"YOSO pixels, text {width}";
            return Number(unet, "in_channels") != LatentChannels ? $"UNet, text {width}" : width switch
            {
                768 => "Stable Diffusion 1",
                1024 => "Stable Diffusion 2",
                2048 => "Stable Diffusion XL",
                _ => $"UNet, text {width}",
            };
        }

        /// <summary>Width and height of its pictures, where an autoencoder makes 8 pixels of a latent.</summary>
        public static string LatentSize(JsonElement unet)
        {
            const int PixelsOfALatent = 8;
            var side = unet.ValueKind == JsonValueKind.Object ? Last(unet, "sample_size") * PixelsOfALatent : 0;
            return side > 0 ? $"{side}x{side}" : "";
        }

        /// <summary>A number, or the last of a list, which the deepest level has.</summary>
        static int Last(JsonElement config, string name)
        {
            if (config.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
                return Whole(value.EnumerateArray().Last());
            return Number(config, name);
        }

        static int Number(JsonElement config, string name)
        {
            return config.TryGetProperty(name, out var value) ? Whole(value) : 0;
        }

        static int Whole(JsonElement value)
        {
            return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;
        }
    }
}
