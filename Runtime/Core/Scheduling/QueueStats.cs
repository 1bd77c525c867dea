#nullable enable
namespace Yoso
{
    /// <summary>What a queue has done lately. All times in milliseconds.</summary>
    public readonly struct QueueStats
    {
        /// <summary>Pictures that nothing has been done for yet; equal orders share one.</summary>
        public int Waiting { get; init; }

        /// <summary>Pictures between their first and last stage, writing to disk included.</summary>
        public int InFlight { get; init; }

        public long Finished { get; init; }

        public long FromCache { get; init; }

        public long Cancelled { get; init; }

        public long Expired { get; init; }

        public long Failed { get; init; }

        /// <summary>Frames that had a slot.</summary>
        public long Slots { get; init; }

        /// <summary>Slots in which work was waiting and none could be started.</summary>
        public long DroppedSlots { get; init; }

        /// <summary>Share of the time in which the worker was busy, over the last frames: 0 to 1.</summary>
        public double DutyCycle { get; init; }

        /// <summary>Share of the budget that is granted: below 1 while frames come late.</summary>
        public double Grant { get; init; }

        /// <summary>What a stage is expected to take; 0 while unknown.</summary>
        public double EncodeMs { get; init; }

        public double DenoiseMs { get; init; }

        public double DecodeMs { get; init; }

        public double PostMs { get; init; }

        public double UploadMs { get; init; }

        /// <summary>What the queue took of the main thread a frame, uploads included: medians and tails of the last 512 frames.</summary>
        public double MainThreadP50Ms { get; init; }

        public double MainThreadP95Ms { get; init; }

        public double MainThreadP99Ms { get; init; }
    }
}
