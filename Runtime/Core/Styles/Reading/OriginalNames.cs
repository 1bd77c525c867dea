#nullable enable
using System.Globalization;

namespace Yoso
{
    /// <summary>
    /// A UNet's layers as the original checkpoints number them (one list of input blocks, one of output blocks), in diffusers' names. Every
    /// resolution has two residual blocks on its way down and three on its way up.
    /// </summary>
    static class OriginalNames
    {
        const int BlocksDown = 3; // two residual blocks and a downsampler
        const int BlocksUp = 3;

        static readonly (string Original, string Name)[] Fixed =
        {
            ("input_blocks_0_0", "conv_in"),
            ("time_embed_0", "time_embedding_linear_1"),
            ("time_embed_2", "time_embedding_linear_2"),
            ("label_emb_0_0", "add_embedding_linear_1"),
            ("label_emb_0_2", "add_embedding_linear_2"),
            ("out_2", "conv_out"),
        };

        static readonly (string Original, string Name)[] Residual =
        {
            ("in_layers_2", "conv1"),
            ("emb_layers_1", "time_emb_proj"),
            ("out_layers_3", "conv2"),
            ("skip_connection", "conv_shortcut"),
        };

        /// <summary>Both with underscores for dots; false, and the name as it is, where it is not an original one.</summary>
        public static bool TryTranslate(string name, out string translated)
        {
            translated = Translate(name) ?? name;
            return translated != name;
        }

        static string? Translate(string name)
        {
            foreach (var (original, known) in Fixed)
                if (name == original)
                    return known;
            var parts = name.Split('_');
            if (parts.Length < 4 || !TryNumber(parts[2], out var first))
                return null;
            var blocks = parts[0] + "_" + parts[1];
            if (blocks == "middle_block")
                return Middle(first, Rest(parts, 3));
            if (!TryNumber(parts[3], out var place))
                return null;
            return blocks == "input_blocks" && first > 0 ? Down(first - 1, place, Rest(parts, 4))
                : blocks == "output_blocks" ? Up(first, place, Rest(parts, 4))
                : null;
        }

        static string? Down(int index, int place, string rest)
        {
            var (block, layer) = (index / BlocksDown, index % BlocksDown);
            if (layer == BlocksDown - 1)
                return place == 0 && rest == "op" ? $"down_blocks_{block}_downsamplers_0_conv" : null;
            return Layer($"down_blocks_{block}", place, layer, rest);
        }

        static string? Up(int index, int place, string rest)
        {
            var (block, layer) = (index / BlocksUp, index % BlocksUp);
            return rest == "conv" ? $"up_blocks_{block}_upsamplers_0_conv" : Layer($"up_blocks_{block}", place, layer, rest);
        }

        static string? Middle(int place, string rest)
        {
            return place == 1 ? Layer("mid_block", 1, 0, rest) : Layer("mid_block", 0, place / 2, rest);
        }

        /// <summary>The first place of a block is residual, the second attends.</summary>
        static string? Layer(string block, int place, int layer, string rest)
        {
            if (place != 0)
                return rest.Length > 0 ? $"{block}_attentions_{layer}_{rest}" : null;
            foreach (var (original, known) in Residual)
                if (rest == original)
                    return $"{block}_resnets_{layer}_{known}";
            return null;
        }

        static string Rest(string[] parts, int from)
        {
            return from < parts.Length ? string.Join("_", parts, from, parts.Length - from) : "";
        }

        static bool TryNumber(string text, out int number)
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
        }
    }
}
