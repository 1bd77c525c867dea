using System.Globalization;

namespace Yoso.Training.Loop;

/// <summary>Draws a run's pictures as one sheet: a row a prompt, a column a seed.</summary>
public static class SampleSheet
{
    const int Scale = 3;

    /// <summary>Samples and writes a PNG.</summary>
    public static void Write(string path, SampleGrid grid, LatentSampler sampler, IDenoiser model, SamplingWatch? watch = null)
    {
        var rows = grid.Prompts.SelectMany(prompt => grid.Seeds.Select(seed => (Prompt: prompt, Seed: seed))).ToArray();
        var pixels = sampler.Pictures(model, [.. rows.Select(r => r.Prompt)], [.. rows.Select(r => r.Seed)], grid.Choice, watch);
        var size = (int)Math.Sqrt(pixels.Length / rows.Length / 4);
        var cells = pixels.Chunk(size * size * 4).Select(picture => new SheetCell(new RgbaImage(size, size, picture)));
        Png.Save(path, ContactSheet.Draw([.. cells], new SheetStyle
        {
            Scale = Scale,
            RowHeaders = grid.Prompts,
            ColumnHeaders = [.. grid.Seeds.Select(seed => seed.ToString(CultureInfo.InvariantCulture))],
        }));
    }
}

/// <summary>What a sheet shows: each prompt with each seed, all sampled in one way.</summary>
public sealed record SampleGrid(IReadOnlyList<string> Prompts, IReadOnlyList<ulong> Seeds, SamplingChoice Choice);
