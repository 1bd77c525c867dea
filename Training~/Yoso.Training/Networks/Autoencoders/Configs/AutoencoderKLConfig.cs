using System.Text.Json;

namespace Yoso.Training.Networks;

/// <summary>The options of diffusers' AutoencoderKL that this network knows; lists have one value a level, the largest picture first.</summary>
public sealed record AutoencoderKLConfig : IAutoencoderConfig
{
    const string ClassName = "AutoencoderKL";
    const string DownType = "DownEncoderBlock2D";
    const string UpType = "UpDecoderBlock2D";

    public int InChannels { get; init; } = 3;

    public int OutChannels { get; init; } = 3;

    public IReadOnlyList<int> BlockOutChannels { get; init; } = [64];

    /// <summary>Residual blocks of an encoder's level; a decoder's have one more.</summary>
    public int LayersPerBlock { get; init; } = 1;

    public int LatentChannels { get; init; } = 4;

    public int NormNumGroups { get; init; } = 32;

    /// <summary>Height and width the model was made for; remarks only, other sizes run too.</summary>
    public int SampleSize { get; init; } = 32;

    /// <summary>What a denoiser works on is (latent - ShiftFactor) * ScalingFactor.</summary>
    public double ScalingFactor { get; init; } = 0.18215;

    /// <inheritdoc cref="ScalingFactor"/>
    public double ShiftFactor { get; init; }

    /// <summary>Whether a 1x1 convolution ends the encoder.</summary>
    public bool UseQuantConv { get; init; } = true;

    /// <summary>Whether a 1x1 convolution begins the decoder.</summary>
    public bool UsePostQuantConv { get; init; } = true;

    public bool MidBlockAddAttention { get; init; } = true;

    /// <summary>Pixels per latent in each direction.</summary>
    public int Downscale => 1 << LastLevel;

    internal int LastLevel => BlockOutChannels.Count - 1;

    /// <exception cref="ModelFormatException">An option is unknown or has a value this network can't have.</exception>
    public static AutoencoderKLConfig Load(string path)
    {
        var json = new ConfigReader(path);
        json.Only("_class_name", $"\"{ClassName}\"");
        json.Only("act_fn", "\"silu\"", "\"swish\"");
        json.Only("latents_mean", "null");
        json.Only("latents_std", "null");
        json.Bool("force_upcast", true); // a matter of half precision only
        var config = Read(json);
        json.RefuseOthers();
        config.Check(json);
        return config;
    }

    static AutoencoderKLConfig Read(ConfigReader json)
    {
        var plain = new AutoencoderKLConfig();
        var levels = json.Names("down_block_types", [DownType], DownType).Length;
        if (json.Names("up_block_types", [UpType], UpType).Length != levels) throw json.Problem("up_block_types", $"{levels} blocks", "another number");
        return new AutoencoderKLConfig
        {
            InChannels = json.Int("in_channels", plain.InChannels),
            OutChannels = json.Int("out_channels", plain.OutChannels),
            BlockOutChannels = json.Ints("block_out_channels", levels, [.. plain.BlockOutChannels]),
            LayersPerBlock = json.Int("layers_per_block", plain.LayersPerBlock),
            LatentChannels = json.Int("latent_channels", plain.LatentChannels),
            NormNumGroups = json.Int("norm_num_groups", plain.NormNumGroups),
            SampleSize = json.Int("sample_size", plain.SampleSize),
            ScalingFactor = json.Double("scaling_factor", plain.ScalingFactor),
            ShiftFactor = json.Double("shift_factor", plain.ShiftFactor),
            UseQuantConv = json.Bool("use_quant_conv", true),
            UsePostQuantConv = json.Bool("use_post_quant_conv", true),
            MidBlockAddAttention = json.Bool("mid_block_add_attention", true),
        };
    }

    void Check(ConfigReader json)
    {
        var sizes = new[] { InChannels, OutChannels, LayersPerBlock, LatentChannels, NormNumGroups }.Concat(BlockOutChannels).ToArray();
        if (BlockOutChannels.Count == 0 || sizes.Any(size => size <= 0)) throw json.Problem("channels, layers and groups", "numbers above 0", string.Join(", ", sizes));
        if (BlockOutChannels.FirstOrDefault(channels => channels % NormNumGroups != 0) is > 0 and var odd)
            throw json.Problem("norm_num_groups", $"a divisor of {odd} channels", $"{NormNumGroups}");
        if (!(ScalingFactor > 0)) throw json.Problem("scaling_factor", "a number above 0", $"{ScalingFactor}");
    }

    public void Save(string path) => ConfigWriter.Write(path, json =>
    {
        json.WriteString("_class_name", ClassName);
        json.WriteString("_diffusers_version", "0.33.1");
        json.WriteString("act_fn", "silu");
        json.WriteNumbers("block_out_channels", BlockOutChannels);
        json.WriteNames("down_block_types", BlockOutChannels.Select(_ => DownType));
        json.WriteBoolean("force_upcast", true);
        json.WriteNumber("in_channels", InChannels);
        json.WriteNumber("latent_channels", LatentChannels);
        json.WriteNumber("layers_per_block", LayersPerBlock);
        json.WriteBoolean("mid_block_add_attention", MidBlockAddAttention);
        json.WriteNumber("norm_num_groups", NormNumGroups);
        json.WriteNumber("out_channels", OutChannels);
        json.WriteNumber("sample_size", SampleSize);
        json.WriteNumber("scaling_factor", ScalingFactor);
        if (ShiftFactor == 0) json.WriteNull("shift_factor");
        else json.WriteNumber("shift_factor", ShiftFactor);
        json.WriteNames("up_block_types", BlockOutChannels.Select(_ => UpType));
        json.WriteBoolean("use_post_quant_conv", UsePostQuantConv);
        json.WriteBoolean("use_quant_conv", UseQuantConv);
    });
}
