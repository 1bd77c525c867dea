using Yoso.Training.Data;

namespace Yoso.Training.Evaluation;

/// <summary>What the figures of an evaluation look like: a row a held-out caption; its real picture, then each generator's.</summary>
public static class EvaluationSheet
{
    const int Rows = 12;
    const int Scale = 3;

    /// <summary>Writes a PNG; the captions are spread evenly over the split and each generator draws them with the options' seeds.</summary>
    public static void Write(
        string path, TrainingSet set, EvaluationOptions options, IReadOnlyList<(string Name, PictureGenerator Generate)> generators)
    {
        var all = set.Indices(options.Split);
        var shown = Enumerable.Range(0, Math.Min(Rows, all.Length)).Select(i => all[(long)i * all.Length / Math.Min(Rows, all.Length)]).ToArray();
        var prompts = shown.Select(index => set.Items[index].Captions[0]).ToArray();
        var columns = generators.Select(generator => generator.Generate(prompts, options.Seed).Chunk(set.PictureLength).ToArray())
            .Prepend([.. shown.Select(index => set.Picture(index).ToArray())]).ToArray();
        var cells = Enumerable.Range(0, prompts.Length).SelectMany(row =>
            columns.Select(column => new SheetCell(new RgbaImage(set.Size, set.Size, column[row]))));
        Png.Save(path, ContactSheet.Draw([.. cells], new SheetStyle
        {
            Scale = Scale,
            RowHeaders = prompts,
            ColumnHeaders = [.. generators.Select(generator => generator.Name).Prepend("real picture")],
        }));
    }
}
