namespace Yoso.Training.Networks;

/// <summary>The options of diffusers' AutoencoderTiny (TAESD) that this network knows.</summary>
public sealed record AutoencoderTinyConfig : IAutoencoderConfig
{
    const string ClassName = "AutoencoderTiny";

    public int InChannels { get; init; } = 3;

    public int OutChannels { get; init; } = 3;

    /// <summary>The same number at every level: nothing in the network changes it.</summary>
    public IReadOnlyList<int> EncoderBlockOutChannels { get; init; } = [64, 64, 64, 64];

    /// <inheritdoc cref="EncoderBlockOutChannels"/>
    public IReadOnlyList<int> DecoderBlockOutChannels { get; init; } = [64, 64, 64, 64];

    /// <summary>Blocks of each level, the largest picture first.</summary>
    public IReadOnlyList<int> NumEncoderBlocks { get; init; } = [1, 3, 3, 3];

    /// <summary>Blocks of each level, the smallest picture first.</summary>
    public IReadOnlyList<int> NumDecoderBlocks { get; init; } = [3, 3, 3, 1];

    public int LatentChannels { get; init; } = 4;

    /// <summary>Latents lie in about [-LatentMagnitude, LatentMagnitude].</summary>
    public double LatentMagnitude { get; init; } = 3;

    /// <summary>Where 0 lies when latents are kept in [0, 1].</summary>
    public double LatentShift { get; init; } = 0.5;

    /// <summary>What a denoiser works on is (latent - ShiftFactor) * ScalingFactor.</summary>
    public double ScalingFactor { get; init; } = 1;

    /// <inheritdoc cref="ScalingFactor"/>
    public double ShiftFactor { get; init; }

    /// <summary>Pixels per latent in each direction.</summary>
    public int Downscale => 1 << (NumEncoderBlocks.Count - 1);

    /// <exception cref="ModelFormatException">An option is unknown or has a value this network can't have.</exception>
    public static AutoencoderTinyConfig Load(string path)
    {
        var json = new ConfigReader(path);
        json.Only("_class_name", $"\"{ClassName}\"");
        json.Only("act_fn", "\"relu\"");
        json.Only("upsample_fn", "\"nearest\"");
        json.Only("upsampling_scaling_factor", "2");
        json.Bool("force_upcast", false); // a matter of half precision only
        var config = Read(json);
        json.RefuseOthers();
        config.Check(json);
        return config;
    }

    static AutoencoderTinyConfig Read(ConfigReader json)
    {
        var plain = new AutoencoderTinyConfig();
        var (encoder, decoder) = (json.List("num_encoder_blocks", [.. plain.NumEncoderBlocks]), json.List("num_decoder_blocks", [.. plain.NumDecoderBlocks]));
        var channels = json.Ints("encoder_block_out_channels", encoder.Length, [.. encoder.Select(_ => 64)]);
        json.Ints("block_out_channels", encoder.Length, channels); // diffusers repeats the encoder's here
        return new AutoencoderTinyConfig
        {
            InChannels = json.Int("in_channels", plain.InChannels),
            OutChannels = json.Int("out_channels", plain.OutChannels),
            EncoderBlockOutChannels = channels,
            DecoderBlockOutChannels = json.Ints("decoder_block_out_channels", decoder.Length, [.. decoder.Select(_ => 64)]),
            NumEncoderBlocks = encoder,
            NumDecoderBlocks = decoder,
            LatentChannels = json.Int("latent_channels", plain.LatentChannels),
            LatentMagnitude = json.Double("latent_magnitude", plain.LatentMagnitude),
            LatentShift = json.Double("latent_shift", plain.LatentShift),
            ScalingFactor = json.Double("scaling_factor", plain.ScalingFactor),
            ShiftFactor = json.Double("shift_factor", plain.ShiftFactor),
        };
    }

    void Check(ConfigReader json)
    {
        var sizes = new[] { InChannels, OutChannels, LatentChannels }.Concat(EncoderBlockOutChannels).Concat(DecoderBlockOutChannels).ToArray();
        if (sizes.Any(size => size <= 0)) throw json.Problem("channels", "numbers above 0", string.Join(", ", sizes));
        if (NumEncoderBlocks.Count == 0 || NumEncoderBlocks.Count != NumDecoderBlocks.Count || NumEncoderBlocks.Concat(NumDecoderBlocks).Any(count => count < 0))
            throw json.Problem("num_encoder_blocks, num_decoder_blocks", "as many levels on both sides", $"{NumEncoderBlocks.Count} and {NumDecoderBlocks.Count}");
        if (EncoderBlockOutChannels.Distinct().Count() > 1 || DecoderBlockOutChannels.Distinct().Count() > 1)
            throw json.Problem("encoder_block_out_channels, decoder_block_out_channels", "one number at every level", string.Join(", ", sizes.Skip(3)));
    }

    public void Save(string path) => ConfigWriter.Write(path, json =>
    {
        json.WriteString("_class_name", ClassName);
        json.WriteString("_diffusers_version", "0.33.1");
        json.WriteString("act_fn", "relu");
        json.WriteNumbers("block_out_channels", EncoderBlockOutChannels);
        json.WriteNumbers("decoder_block_out_channels", DecoderBlockOutChannels);
        json.WriteNumbers("encoder_block_out_channels", EncoderBlockOutChannels);
        json.WriteBoolean("force_upcast", false);
        json.WriteNumber("in_channels", InChannels);
        json.WriteNumber("latent_channels", LatentChannels);
        json.WriteNumber("latent_magnitude", LatentMagnitude);
        json.WriteNumber("latent_shift", LatentShift);
        json.WriteNumbers("num_decoder_blocks", NumDecoderBlocks);
        json.WriteNumbers("num_encoder_blocks", NumEncoderBlocks);
        json.WriteNumber("out_channels", OutChannels);
        json.WriteNumber("scaling_factor", ScalingFactor);
        json.WriteNumber("shift_factor", ShiftFactor);
        json.WriteString("upsample_fn", "nearest");
        json.WriteNumber("upsampling_scaling_factor", 2);
    });
}
