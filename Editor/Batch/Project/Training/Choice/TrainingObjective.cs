#nullable enable
namespace Yoso.Batch
{
    /// <summary>What a style is trained for, as the trainer's <c>--objective</c> takes it.</summary>
    public enum TrainingObjective
    {
        /// <summary>Good at one step.</summary>
        Yoso,

        /// <summary>The classic LoRA, for models of many steps.</summary>
        Diffusion,
    }
}
