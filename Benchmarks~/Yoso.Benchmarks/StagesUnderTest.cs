namespace Yoso.Benchmarks;

/// <summary>The parts of a generator, opened on their own and prepared for a batch.</summary>
sealed class StagesUnderTest : IDisposable
{
    readonly InferenceContext _context;
    readonly ILatentCodec _codec;
    readonly BatchNoise _noise;
    readonly float[] _latents;
    readonly RgbaImage[] _images;

    public StagesUnderTest(ModelUnderTest model, int batch)
    {
        var bundle = model.Open();
        _context = new InferenceContext(model.Settings);
        Tokenizer = ClipTokenizer.Load(bundle.TokenizerFolder);
        Encoder = new TextEncoder(bundle, _context);
        Denoiser = new Denoiser(bundle, _context);
        Denoiser.Prepare(new DenoiserShape(batch, Denoiser.SampleSize, Denoiser.SampleSize, Tokenizer.MaxLength));
        _codec = LatentCodecs.Open(bundle, _context);
        _noise = new BatchNoise(Enumerable.Range(0, batch).Select(seed => (ulong)seed).ToArray());
        using var generation = new GenerationUnderTest(model, batch);
        _images = generation.NewPrompts().Select(result => result.Image).ToArray();
        _latents = new float[batch * _codec.LatentLength(_images[0].Width, _images[0].Height)];
        _codec.Encode(_images, _latents);
        DrawNoise();
    }

    public ClipTokenizer Tokenizer { get; }

    public TextEncoder Encoder { get; }

    public Denoiser Denoiser { get; }

    public void DrawNoise()
    {
        _noise.Fill(Denoiser.Sample.Span);
    }

    public void Decode()
    {
        _codec.Decode(_latents, _images);
    }

    public void EncodePngs()
    {
        foreach (var image in _images)
            Png.Encode(image);
    }

    public void Dispose()
    {
        Encoder.Dispose();
        Denoiser.Dispose();
        (_codec as IDisposable)?.Dispose();
        _context.Dispose();
    }
}
