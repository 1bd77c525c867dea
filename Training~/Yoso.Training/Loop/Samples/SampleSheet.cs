using System.Globalization;

namespace Yoso.Training.Loop;

/// <summary>Draws a run's pictures as one sheet: a row a prompt, a column a seed.</summary>
public static class SampleSheet
{
    const int Scale = 3;

    /// <summary>Samples and writes a PNG.</summary>
    public static void Write(
        string path, LatentSampler sampler, DenoisingModel model, IReadOnlyList<string> prompts, IReadOnlyList<ulong> seeds, SamplingChoice choice)
    {
        var rows = prompts.SelectMany(prompt => seeds.Select(seed => (Prompt: prompt, Seed: seed))).ToArray();
        var pixels = sampler.Pictures(model, [.. rows.Select(r => r.Prompt)], [.. rows.Select(r => r.Seed)], choice);
        var size = (int)Math.Sqrt(pixels.Length / rows.Length / 4);
        var cells = pixels.Chunk(size * size * 4).Select(picture => new SheetCell(new RgbaImage(size, size, picture)));
        Png.Save(path, ContactSheet.Draw([.. cells], new SheetStyle
        {
            Scale = Scale,
            RowHeaders = prompts,
            ColumnHeaders = [.. seeds.Select(seed => seed.ToString(CultureInfo.InvariantCulture))],
        }));
    }
}
