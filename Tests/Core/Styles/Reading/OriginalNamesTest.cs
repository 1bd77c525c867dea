#nullable enable
using NUnit.Framework;

namespace Yoso.Tests
{
    /// <summary>Pairs known from converted SD1.5 and SDXL checkpoints.</summary>
    public sealed class OriginalNamesTest
    {
        [TestCase("input_blocks_0_0", "conv_in")]
        [TestCase("input_blocks_1_0_in_layers_2", "down_blocks_0_resnets_0_conv1")]
        [TestCase("input_blocks_2_0_emb_layers_1", "down_blocks_0_resnets_1_time_emb_proj")]
        [TestCase("input_blocks_3_0_op", "down_blocks_0_downsamplers_0_conv")]
        [TestCase("input_blocks_4_0_skip_connection", "down_blocks_1_resnets_0_conv_shortcut")]
        [TestCase("input_blocks_4_1_transformer_blocks_0_attn1_to_q", "down_blocks_1_attentions_0_transformer_blocks_0_attn1_to_q")]
        [TestCase("input_blocks_8_1_proj_in", "down_blocks_2_attentions_1_proj_in")]
        [TestCase("middle_block_0_out_layers_3", "mid_block_resnets_0_conv2")]
        [TestCase("middle_block_1_transformer_blocks_9_ff_net_0_proj", "mid_block_attentions_0_transformer_blocks_9_ff_net_0_proj")]
        [TestCase("middle_block_2_in_layers_2", "mid_block_resnets_1_conv1")]
        [TestCase("output_blocks_0_1_transformer_blocks_0_attn2_to_k", "up_blocks_0_attentions_0_transformer_blocks_0_attn2_to_k")]
        [TestCase("output_blocks_2_1_conv", "up_blocks_0_upsamplers_0_conv")]
        [TestCase("output_blocks_2_2_conv", "up_blocks_0_upsamplers_0_conv")]
        [TestCase("output_blocks_5_0_skip_connection", "up_blocks_1_resnets_2_conv_shortcut")]
        [TestCase("output_blocks_11_1_proj_out", "up_blocks_3_attentions_2_proj_out")]
        [TestCase("time_embed_2", "time_embedding_linear_2")]
        [TestCase("label_emb_0_0", "add_embedding_linear_1")]
        [TestCase("out_2", "conv_out")]
        public void OriginalBlocks_HaveDiffusersNames(string original, string wanted)
        {
            var isOriginal = OriginalNames.TryTranslate(original, out var name);

            Assert.That(name, Is.EqualTo(wanted));
            Assert.That(isOriginal);
        }

        [TestCase("down_blocks_0_resnets_0_conv1")]
        [TestCase("input_blocks_3_1_op")]
        [TestCase("input_blocks_x_1_op")]
        [TestCase("middle_block_1")]
        [TestCase("output_blocks_1")]
        public void OtherNames_StayAsTheyAre(string name)
        {
            var isOriginal = OriginalNames.TryTranslate(name, out var same);

            Assert.That(same, Is.EqualTo(name));
            Assert.That(isOriginal, Is.False);
        }
    }
}
