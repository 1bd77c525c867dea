namespace Yoso.Benchmarks.Raw;

/// <summary>The two networks of a bundle with made-up inputs of the sizes that generation gives them for a batch.</summary>
sealed class RawModel : IDisposable
{
    const long LastTimestep = 999;

    readonly int _batch;
    readonly RawNetwork _encoder;
    readonly RawNetwork _denoiser;

    public RawModel(ModelBundle bundle, int threads, int batch)
    {
        var shape = RawShape.Of(bundle);
        _batch = batch;
        _encoder = new RawNetwork(bundle.GraphPath("text_encoder"), threads);
        _encoder.Input("input_ids", new long[shape.Tokens], 1, shape.Tokens);
        _encoder.Output("last_hidden_state", 1, shape.Tokens, shape.Width);
        _denoiser = new RawNetwork(bundle.GraphPath("unet"), threads);
        _denoiser.Input("sample", Waves(batch * shape.LatentLength), batch, shape.Channels, shape.Side, shape.Side);
        _denoiser.Input("timestep", Enumerable.Repeat(LastTimestep, batch).ToArray(), batch);
        _denoiser.Input("encoder_hidden_states", Waves(batch * shape.Tokens * shape.Width), batch, shape.Tokens, shape.Width);
        _denoiser.Output("out_sample", batch, shape.Channels, shape.Side, shape.Side);
    }

    /// <summary>What a batch of prompts costs that were seen before.</summary>
    public void Denoise()
    {
        _denoiser.Run();
    }

    /// <summary>One prompt.</summary>
    public void Encode()
    {
        _encoder.Run();
    }

    /// <summary>What a batch of new prompts costs.</summary>
    public void EncodeAndDenoise()
    {
        for (var i = 0; i < _batch; i++)
            Encode();
        Denoise();
    }

    public void Dispose()
    {
        _encoder.Dispose();
        _denoiser.Dispose();
    }

    /// <summary>Values of about unit variance without denormals, whose arithmetic would be slower.</summary>
    static float[] Waves(int length)
    {
        return Enumerable.Range(0, length).Select(i => 1.4f * MathF.Sin(0.7f * i + 0.1f)).ToArray();
    }
}
