namespace Yoso.Benchmarks.Frames;

/// <summary>What generation took of the main thread in one frame.</summary>
readonly record struct FrameUse(double TickMilliseconds, long TickBytes, int Orders, double OrderMilliseconds, long OrderBytes);
