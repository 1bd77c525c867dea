namespace Yoso.Training.Networks;

/// <summary>Which layers of a network get a LoRA, by PEFT's rule: a layer is meant where its path is a target or ends with a dot and one.</summary>
public static class LoraTargets
{
    /// <summary>The targets of the released script of arXiv 2403.12931.</summary>
    public static IReadOnlyList<string> Default { get; } =
    [
        "to_q", "to_k", "to_v", "to_out.0", "proj_in", "proj_out", "ff.net.0.proj", "ff.net.2", "conv1", "conv2",
        "conv_shortcut", "downsamplers.0.conv", "upsamplers.0.conv", "time_emb_proj",
    ];

    public static bool Mean(IEnumerable<string> targets, string path) =>
        targets.Any(target => path == target || path.EndsWith("." + target, StringComparison.Ordinal));
}
