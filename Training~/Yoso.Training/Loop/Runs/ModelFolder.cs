using System.Text.Json;
using System.Text.Json.Nodes;
using Yoso.Training.Data;

namespace Yoso.Training.Loop;

/// <summary>Writes the configuration half of a diffusers folder: what the networks are, before they have weights.</summary>
public static class ModelFolder
{
    /// <summary>Writes model_index.json, scheduler/, text_encoder/config.json, unet/config.json and codec.json; tokenizer/ must be there.</summary>
    public static void WriteConfigs(string folder, ModelOptions model, int pictureSize, LatentTransform codec)
    {
        var tokenizer = ClipTokenizer.Load(Path.Combine(folder, "tokenizer"));
        Write(folder, "model_index.json", Index());
        Write(folder, "scheduler/scheduler_config.json", Scheduler(model));
        Write(folder, "text_encoder/config.json", TextEncoder(model, tokenizer));
        Write(folder, "unet/config.json", UNet(model, pictureSize / LatentTransform.BlockSize));
        Write(folder, "codec.json", Codec(codec));
    }

    /// <summary>Reads codec.json back.</summary>
    /// <exception cref="ModelFormatException">Not JSON, or not the codec that is trained with.</exception>
    public static LatentTransform ReadCodec(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            return Codec(json.RootElement, path);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new ModelFormatException(path, "wanted the codec as JSON: " + e.Message, e);
        }
    }

    /// <summary>The codec that a bundle's settings describe.</summary>
    /// <exception cref="ModelFormatException">Not the codec that is trained with.</exception>
    public static LatentTransform Codec(JsonElement json, string path)
    {
        var codec = SpaceToDepthOptions.Read(json, path);
        if (codec.BlockSize != LatentTransform.BlockSize)
            throw new ModelFormatException(path, $"block_size: wanted {LatentTransform.BlockSize}, found {codec.BlockSize}");
        return new LatentTransform(codec.Basis, codec.Mean, codec.Std);
    }

    static JsonObject Index() => new()
    {
        ["_class_name"] = "YosoPipeline",
        ["scheduler"] = new JsonArray("diffusers", "DDIMScheduler"),
        ["text_encoder"] = new JsonArray("transformers", "CLIPTextModel"),
        ["tokenizer"] = new JsonArray("transformers", "CLIPTokenizer"),
        ["unet"] = new JsonArray("diffusers", "UNet2DConditionModel"),
    };

    static JsonObject Scheduler(ModelOptions model) => new()
    {
        ["_class_name"] = "DDIMScheduler",
        ["beta_schedule"] = model.BetaSchedule,
        ["beta_start"] = 0.0001,
        ["beta_end"] = 0.02,
        ["num_train_timesteps"] = 1000,
        ["prediction_type"] = model.Prediction,
        ["rescale_betas_zero_snr"] = true,
        ["timestep_spacing"] = "trailing",
        ["clip_sample"] = false,
        ["set_alpha_to_one"] = true,
    };

    static JsonObject TextEncoder(ModelOptions model, ClipTokenizer tokenizer) => new()
    {
        ["_class_name"] = "CLIPTextModel",
        ["architectures"] = new JsonArray("CLIPTextModel"),
        ["vocab_size"] = tokenizer.VocabularySize,
        ["hidden_size"] = model.TextWidth,
        ["intermediate_size"] = 4 * model.TextWidth,
        ["num_hidden_layers"] = model.TextLayers,
        ["num_attention_heads"] = model.TextHeads,
        ["max_position_embeddings"] = model.MaxTokens,
        ["hidden_act"] = "quick_gelu",
        ["layer_norm_eps"] = 1e-5,
        ["bos_token_id"] = tokenizer.Encode("").Ids[0],
        ["eos_token_id"] = tokenizer.Encode("").Ids[1],
        ["pad_token_id"] = tokenizer.Encode("").Ids[^1],
    };

    static JsonObject UNet(ModelOptions model, int sampleSize)
    {
        var attention = model.CrossAttention;
        var config = new JsonObject
        {
            ["_class_name"] = "UNet2DConditionModel",
            ["sample_size"] = sampleSize,
            ["in_channels"] = LatentTransform.Channels,
            ["out_channels"] = LatentTransform.Channels,
            ["down_block_types"] = Strings(attention.Select(a => a ? "CrossAttnDownBlock2D" : "DownBlock2D")),
            ["mid_block_type"] = "UNetMidBlock2DCrossAttn",
            ["up_block_types"] = Strings(attention.Reverse().Select(a => a ? "CrossAttnUpBlock2D" : "UpBlock2D")),
            ["block_out_channels"] = new JsonArray([.. model.BlockOutChannels.Select(c => JsonValue.Create(c))]),
            ["layers_per_block"] = model.LayersPerBlock,
            ["cross_attention_dim"] = model.TextWidth,
            // diffusers' historic naming: this key is the number of heads
            ["attention_head_dim"] = new JsonArray([.. model.BlockOutChannels.Select(c => JsonValue.Create(c / model.HeadChannels))]),
            ["norm_num_groups"] = model.NormGroups,
            ["norm_eps"] = 1e-5,
            ["act_fn"] = "silu",
            ["use_linear_projection"] = true,
            ["flip_sin_to_cos"] = true,
            ["freq_shift"] = 0,
            ["downsample_padding"] = 1,
            ["center_input_sample"] = false,
            ["resnet_time_scale_shift"] = model.ScaleShift ? "scale_shift" : "default",
        };
        if (model.PooledText)
        {
            config["addition_embed_type"] = "text";
            config["addition_embed_type_num_heads"] = model.TextHeads;
        }

        return config;
    }

    static JsonObject Codec(LatentTransform codec) => new()
    {
        ["type"] = "space_to_depth",
        ["block_size"] = LatentTransform.BlockSize,
        ["basis"] = "haar",
        ["latents_mean"] = Numbers(codec.Mean),
        ["latents_std"] = Numbers(codec.Std),
    };

    static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(v => JsonValue.Create(v))]);

    static JsonArray Numbers(IEnumerable<float> values) => new([.. values.Select(v => JsonValue.Create(v))]);

    static void Write(string folder, string name, JsonObject json) =>
        RunFolder.Write(Path.Combine(folder, name), json.ToJsonString(new() { WriteIndented = true }) + "\n");
}
