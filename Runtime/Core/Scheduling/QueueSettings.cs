#nullable enable
namespace Yoso
{
    /// <summary>What a queue works with besides the model.</summary>
    public sealed record QueueSettings
    {
        public FrameBudget Budget { get; init; } = new();

        /// <summary>Null makes every picture anew.</summary>
        public TextureCache? Cache { get; init; }

        /// <summary>What stages take, as far as it is known from earlier.</summary>
        public StageCosts Costs { get; init; } = new();
    }
}
