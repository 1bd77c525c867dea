#nullable enable
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class ModuleWordsTest
    {
        [TestCase("down_blocks.0.attentions.1.transformer_blocks.0.attn1.to_out.0")]
        [TestCase("up_blocks.1.resnets.2.conv_shortcut")]
        [TestCase("mid_block.resnets.0.time_emb_proj")]
        [TestCase("down_blocks.0.downsamplers.0.conv")]
        [TestCase("down_blocks.0.attentions.0.transformer_blocks.0.ff.net.0.proj")]
        [TestCase("down_blocks.0.attentions.0.proj_in")]
        [TestCase("time_embedding.linear_1")]
        [TestCase("add_embedding.pool.k_proj")]
        [TestCase("text_model.encoder.layers.11.self_attn.out_proj")]
        [TestCase("text_model.encoder.layers.11.mlp.fc2")]
        public void DotsComeBack(string path)
        {
            Assert.That(ModuleWords.Split(path.Replace('.', '_')), Is.EqualTo(path));
        }
    }
}
