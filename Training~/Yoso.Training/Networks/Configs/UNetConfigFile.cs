using System.Text.Json;

namespace Yoso.Training.Networks;

/// <summary>Reads and writes the config.json of a UNet2DConditionModel as diffusers does.</summary>
static class UNetConfigFile
{
    const string ClassName = "UNet2DConditionModel";

    public static UNet2DConditionConfig Load(string path)
    {
        var json = new ConfigReader(path);
        json.Only("_class_name", $"\"{ClassName}\"");
        RefuseVariants(json);
        var config = Read(json);
        json.RefuseOthers();
        Check(json, config);
        return config;
    }

    static UNet2DConditionConfig Read(ConfigReader json)
    {
        var plain = new UNet2DConditionConfig();
        var down = json.Names("down_block_types", [.. plain.DownBlockTypes], UNetBlockTypes.DownPlain, UNetBlockTypes.DownAttends);
        var levels = down.Length;
        return new UNet2DConditionConfig
        {
            SampleSize = json.OptionalInt("sample_size"),
            InChannels = json.Int("in_channels", plain.InChannels),
            OutChannels = json.Int("out_channels", plain.OutChannels),
            CenterInputSample = json.Bool("center_input_sample", false),
            FlipSinToCos = json.Bool("flip_sin_to_cos", true),
            FreqShift = json.Double("freq_shift", 0),
            DownBlockTypes = down,
            MidBlockType = json.Name("mid_block_type", UNetBlockTypes.MidAttends, UNetBlockTypes.MidAttends, UNetBlockTypes.MidPlain),
            UpBlockTypes = json.Names("up_block_types", [.. plain.UpBlockTypes], UNetBlockTypes.UpPlain, UNetBlockTypes.UpAttends),
            BlockOutChannels = json.Ints("block_out_channels", levels, [.. plain.BlockOutChannels]),
            LayersPerBlock = json.Ints("layers_per_block", levels, Repeat(2, levels)),
            TransformerLayersPerBlock = json.Ints("transformer_layers_per_block", levels, Repeat(1, levels)),
            CrossAttentionDim = json.Ints("cross_attention_dim", levels, Repeat(1280, levels)),
            AttentionHeads = json.Ints("attention_head_dim", levels, Repeat(8, levels)),
            DownsamplePadding = json.Int("downsample_padding", plain.DownsamplePadding),
            NormNumGroups = json.Int("norm_num_groups", plain.NormNumGroups),
            NormEps = json.Double("norm_eps", plain.NormEps),
            UseLinearProjection = json.Bool("use_linear_projection", false),
            ResnetScaleShift = json.Name("resnet_time_scale_shift", "default", "default", "scale_shift") == "scale_shift",
            TimeEmbeddingDim = json.OptionalInt("time_embedding_dim"),
            AddsText = json.Name("addition_embed_type", null, "text") == "text",
            AdditionHeads = json.Int("addition_embed_type_num_heads", plain.AdditionHeads),
        };
    }

    /// <summary>Options of other networks of the family: only the value that leaves them out is known.</summary>
    static void RefuseVariants(ConfigReader json)
    {
        foreach (var key in new[] { "addition_time_embed_dim", "class_embed_type", "cross_attention_norm", "encoder_hid_dim", "encoder_hid_dim_type", "num_attention_heads", "num_class_embeds", "projection_class_embeddings_input_dim", "reverse_transformer_layers_per_block", "time_cond_proj_dim", "time_embedding_act_fn", "timestep_post_act" })
            json.Only(key, "null");
        foreach (var key in new[] { "class_embeddings_concat", "dual_cross_attention", "only_cross_attention", "resnet_skip_time_act" })
            json.Only(key, "false");
        json.Only("mid_block_only_cross_attention", "null", "false");
        json.Only("upcast_attention", "null", "false", "true"); // a matter of half precision only
        json.Only("act_fn", "\"silu\"", "\"swish\"");
        json.Only("attention_type", "\"default\"");
        json.Only("time_embedding_type", "\"positional\"");
        json.Only("conv_in_kernel", "3");
        json.Only("conv_out_kernel", "3");
        json.Only("dropout", "0.0", "0");
        json.Only("mid_block_scale_factor", "1", "1.0");
        json.Only("resnet_out_scale_factor", "1.0", "1");
    }

    static void Check(ConfigReader json, UNet2DConditionConfig config)
    {
        var levels = config.DownBlockTypes.Count;
        if (levels == 0) throw json.Problem("down_block_types", "at least one block", "none");
        if (config.UpBlockTypes.Count != levels) throw json.Problem("up_block_types", $"{levels} blocks", $"{config.UpBlockTypes.Count}");
        if (config.BlockOutChannels.Count != levels) throw json.Problem("block_out_channels", $"{levels} numbers", $"{config.BlockOutChannels.Count}");
        CheckPositive(json, "block_out_channels", config.BlockOutChannels);
        CheckPositive(json, "layers_per_block", config.LayersPerBlock);
        CheckPositive(json, "attention_head_dim", config.AttentionHeads);
        CheckPositive(json, "cross_attention_dim", config.CrossAttentionDim);
        CheckPositive(json, "in_channels, out_channels, norm_num_groups", [config.InChannels, config.OutChannels, config.NormNumGroups]);
        if (config.DownsamplePadding is not (0 or 1)) throw json.Problem("downsample_padding", "0 or 1", $"{config.DownsamplePadding}");
        if (config.AddsText) CheckDivides(json, "addition_embed_type_num_heads", config.AdditionHeads, config.CrossAttentionDim[0]);
        for (var level = 0; level < levels; level++)
        {
            CheckDivides(json, "norm_num_groups", config.NormNumGroups, config.BlockOutChannels[level]);
            CheckDivides(json, "attention_head_dim", config.AttentionHeads[level], config.BlockOutChannels[level]);
        }
    }

    static void CheckPositive(ConfigReader json, string key, IReadOnlyList<int> values)
    {
        if (values.Any(value => value <= 0)) throw json.Problem(key, "numbers above 0", string.Join(", ", values));
    }

    static void CheckDivides(ConfigReader json, string key, int value, int channels)
    {
        if (value <= 0 || channels % value != 0) throw json.Problem(key, $"a divisor of {channels} channels", $"{value}");
    }

    public static void Save(UNet2DConditionConfig config, string path) => ConfigWriter.Write(path, json =>
    {
        json.WriteString("_class_name", ClassName);
        json.WriteString("_diffusers_version", "0.33.1");
        json.WriteString("act_fn", "silu");
        WriteName(json, "addition_embed_type", config.AddsText ? "text" : null);
        json.WriteNumber("addition_embed_type_num_heads", config.AdditionHeads);
        WriteInts(json, "attention_head_dim", config.AttentionHeads);
        json.WriteNumbers("block_out_channels", config.BlockOutChannels);
        json.WriteBoolean("center_input_sample", config.CenterInputSample);
        WriteInts(json, "cross_attention_dim", config.CrossAttentionDim);
        json.WriteNames("down_block_types", config.DownBlockTypes);
        json.WriteNumber("downsample_padding", config.DownsamplePadding);
        json.WriteBoolean("flip_sin_to_cos", config.FlipSinToCos);
        json.WriteNumber("freq_shift", config.FreqShift);
        json.WriteNumber("in_channels", config.InChannels);
        WriteInts(json, "layers_per_block", config.LayersPerBlock);
        WriteName(json, "mid_block_type", config.MidBlockType);
        json.WriteNumber("norm_eps", config.NormEps);
        json.WriteNumber("norm_num_groups", config.NormNumGroups);
        json.WriteNumber("out_channels", config.OutChannels);
        json.WriteString("resnet_time_scale_shift", config.ResnetScaleShift ? "scale_shift" : "default");
        if (config.SampleSize is { } size) json.WriteNumber("sample_size", size);
        if (config.TimeEmbeddingDim is { } width) json.WriteNumber("time_embedding_dim", width);
        WriteInts(json, "transformer_layers_per_block", config.TransformerLayersPerBlock);
        json.WriteNames("up_block_types", config.UpBlockTypes);
        json.WriteBoolean("use_linear_projection", config.UseLinearProjection);
    });

    static void WriteName(Utf8JsonWriter json, string key, string? name)
    {
        if (name is null) json.WriteNull(key);
        else json.WriteString(key, name);
    }

    static void WriteInts(Utf8JsonWriter json, string key, IReadOnlyList<int> values)
    {
        if (values.Distinct().Count() == 1) json.WriteNumber(key, values[0]);
        else json.WriteNumbers(key, values);
    }

    static int[] Repeat(int value, int count) => [.. Enumerable.Repeat(value, count)];
}
