using static TorchSharp.torch;

namespace Yoso.Training.Loop;

/// <summary>A batch as a stage needs it: clean latents (n, c, h, w) and token ids (n, tokens).</summary>
public sealed record TrainingBatch(Tensor Latents, Tensor Ids);
