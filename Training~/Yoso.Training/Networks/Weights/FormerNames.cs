namespace Yoso.Training.Networks;

/// <summary>Parameters that older diffusers named otherwise: the attention of an autoencoder, in the files of Stable Diffusion 1 and 2.</summary>
static class FormerNames
{
    static readonly (string Now, string Then)[] Renamed =
    [
        (".attentions.0.to_q.", ".attentions.0.query."),
        (".attentions.0.to_k.", ".attentions.0.key."),
        (".attentions.0.to_v.", ".attentions.0.value."),
        (".attentions.0.to_out.0.", ".attentions.0.proj_attn."),
    ];

    /// <summary>The name that a file has for a parameter: its own, or where that is not there and the former one is, the former one.</summary>
    public static string In(SafetensorsIndex index, string name)
    {
        if (index.TryGet(name, out _, out _)) return name;

        var former = Renamed.Aggregate(name, (renamed, pair) => renamed.Replace(pair.Now, pair.Then, StringComparison.Ordinal));
        return index.TryGet(former, out _, out _) ? former : name;
    }
}
