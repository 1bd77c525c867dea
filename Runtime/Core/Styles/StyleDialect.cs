#nullable enable
namespace Yoso
{
    /// <summary>How a style file names its layers.</summary>
    public enum StyleDialect
    {
        /// <summary><c>lora_unet_down_blocks_0_..._to_q.lora_down.weight</c></summary>
        Kohya,

        /// <summary>The same with the block names of the original checkpoints: <c>lora_unet_input_blocks_4_1_...</c></summary>
        KohyaOriginal,

        /// <summary><c>unet.down_blocks.0. ... .to_q.lora_A.weight</c></summary>
        Diffusers,

        /// <summary><c>base_model.model. ... .to_q.lora_A.default.weight</c></summary>
        Peft,

        /// <summary><c>unet. ... .to_q.lora.down.weight</c></summary>
        OldDiffusers,

        /// <summary><c>unet. ... .attn1.processor.to_q_lora.down.weight</c></summary>
        AttentionProcessors,
    }

    /// <summary>The dialects as people call them.</summary>
    public static class StyleDialects
    {
        static readonly string[] Titles = { "kohya", "kohya, original block names", "diffusers", "PEFT", "diffusers before PEFT", "diffusers attention processors" };

        public static string Title(this StyleDialect dialect)
        {
            return Titles[(int)dialect];
        }
    }
}
