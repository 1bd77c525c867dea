using System.Diagnostics;

namespace Yoso.Benchmarks;

/// <summary>The generator and batches of requests for it, each with seeds of its own.</summary>
sealed class GenerationUnderTest : IDisposable
{
    readonly TextToTexture _generator;
    readonly TextureRequest[] _requests;
    readonly Prompts _prompts = new();
    ulong _seed;

    public GenerationUnderTest(ModelUnderTest model, int batch)
    {
        var watch = Stopwatch.StartNew();
        _generator = new TextToTexture(model.Open(), model.Settings, () => watch.Elapsed);
        _requests = new TextureRequest[batch];
    }

    public IReadOnlyList<TextureResult> SeenPrompt()
    {
        return Generate(prompts: null);
    }

    /// <summary>Prompts that were used before, but so long ago that nothing of them is remembered.</summary>
    public IReadOnlyList<TextureResult> NewPrompts()
    {
        return Generate(_prompts);
    }

    public void Dispose()
    {
        _generator.Dispose();
    }

    IReadOnlyList<TextureResult> Generate(Prompts? prompts)
    {
        for (var i = 0; i < _requests.Length; i++)
            _requests[i] = new TextureRequest { Prompt = prompts?.Next() ?? "a blue potion", Seed = _seed++ };
        return _generator.GenerateBatch(_requests);
    }
}
