#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>Kohya writes a layer's path with underscores for dots; the words that have underscores of their own tell them apart.</summary>
    static class ModuleWords
    {
        const int LongestWord = 4;

        static readonly HashSet<string> Words = new HashSet<string>(StringComparer.Ordinal)
        {
            "down_blocks", "up_blocks", "mid_block", "transformer_blocks", "conv_in", "conv_out", "conv_shortcut", "conv_norm_out",
            "time_emb_proj", "time_embedding", "add_embedding", "linear_1", "linear_2", "encoder_hid_proj", "proj_in", "proj_out",
            "to_q", "to_k", "to_v", "to_out", "add_q_proj", "add_k_proj", "add_v_proj", "to_add_out",
            "text_model", "self_attn", "q_proj", "k_proj", "v_proj", "out_proj", "text_projection", "token_embedding", "position_embedding",
            "adaln_single", "timestep_embedder", "resolution_embedder", "aspect_ratio_embedder", "caption_projection", "pos_embed",
        };

        /// <summary>down_blocks_0_attentions_1 -> down_blocks.0.attentions.1</summary>
        public static string Split(string name)
        {
            var parts = name.Split('_');
            var words = new List<string>();
            for (var i = 0; i < parts.Length; i += Length(parts, i))
                words.Add(string.Join("_", parts, i, Length(parts, i)));
            return string.Join(".", words);
        }

        static int Length(string[] parts, int start)
        {
            for (var length = Math.Min(LongestWord, parts.Length - start); length > 1; length--)
                if (Words.Contains(string.Join("_", parts, start, length)))
                    return length;
            return 1;
        }
    }
}
