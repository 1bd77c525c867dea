namespace Yoso.Training.Loop;

/// <summary>What a style changes: a row a prompt, and for each seed the base's picture beside the style's, at one step.</summary>
public static class BeforeAfterSheet
{
    const int Scale = 3;
    static readonly ulong[] Seeds = [0, 1, 2];
    static readonly string[] Pair = ["before", "after"];

    /// <summary>Samples both, each by its own schedule, and writes a PNG; nothing without prompts.</summary>
    public static void Write(
        string path, IReadOnlyList<string> prompts, (LatentSampler Sampler, IDenoiser Model) before, (LatentSampler Sampler, IDenoiser Model) after)
    {
        if (prompts.Count == 0) return;

        string[] all = [.. prompts.SelectMany(prompt => Seeds.Select(_ => prompt))];
        ulong[] seeds = [.. prompts.SelectMany(_ => Seeds)];
        byte[][] Pictures((LatentSampler Sampler, IDenoiser Model) side)
        {
            var pixels = side.Sampler.Pictures(side.Model, all, seeds, new SamplingChoice());
            return [.. pixels.Chunk(pixels.Length / all.Length)];
        }

        var cells = Pictures(before).Zip(Pictures(after)).SelectMany(pair => new[] { Cell(pair.First), Cell(pair.Second) });
        Png.Save(path, ContactSheet.Draw([.. cells], new SheetStyle
        {
            Scale = Scale,
            RowHeaders = prompts,
            ColumnHeaders = [.. Seeds.SelectMany(_ => Pair)],
        }));
    }

    static SheetCell Cell(byte[] picture)
    {
        var size = (int)Math.Sqrt(picture.Length / 4);
        return new SheetCell(new RgbaImage(size, size, picture));
    }
}
