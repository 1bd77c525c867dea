using System.Globalization;
using System.Text.Json;

namespace Yoso.Training.Evaluation;

/// <summary>Figures of styles at several weights, and all that is needed to measure them again.</summary>
/// <param name="ContentHash">Hash of the base's set.</param>
/// <param name="StyleHash">Hash of the style's set.</param>
/// <param name="Features">Fingerprint of the classifier.</param>
/// <param name="Level">Palette, pixel and colour distance of the style's own held-out pictures.</param>
public sealed record StyleReport(
    string ContentHash, string StyleHash, string Features, EvaluationOptions Options, IReadOnlyList<double> Level, IReadOnlyList<StyleFigures> Rows)
{
    static readonly JsonSerializerOptions Format = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public string ToJson() => JsonSerializer.Serialize(this, Format) + "\n";

    /// <summary>Writes the JSON, whole or not at all.</summary>
    public void Save(string path) => AtomicFile.Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(ToJson())));

    /// <summary>A line for each row, with its change against the base alone.</summary>
    public string ToTable()
    {
        var width = Rows.Max(row => row.Name.Length);
        var bare = Rows.First(row => row.Name == StyleFigures.Bare);
        return string.Join('\n', Rows.Select(row => Line(row, bare, width))
            .Prepend($"{"".PadRight(width)}  weight  palette  change   pixels  change  colours  change     R@1     R@5  change  shapes' R@5  change  frechet")
            .Append(string.Create(CultureInfo.InvariantCulture, $"the style's own pictures: palette {Level[0]:0.0000}, pixels {Level[1]:0.0000}, colours {Level[2]:0.0000}")));
    }

    static string Line(StyleFigures row, StyleFigures bare, int width) => string.Create(CultureInfo.InvariantCulture,
        $"{row.Name.PadRight(width)}  {row.Weight,6:0.00}  {row.PaletteDistance,7:0.0000}  {Change(row.PaletteDistance, bare.PaletteDistance)}  {row.PixelDistance,7:0.0000}  {Change(row.PixelDistance, bare.PixelDistance)}  {row.ColourDistance,7:0.0000}  {Change(row.ColourDistance, bare.ColourDistance)}  {row.Retrieval.At1,6:P1}  {row.Retrieval.At5,6:P1}  {Change(row.Retrieval.At5, bare.Retrieval.At5)}  {row.ShapeRetrieval.At5,11:P1}  {Change(row.ShapeRetrieval.At5, bare.ShapeRetrieval.At5)}  {row.Frechet,7:0.0000}");

    static string Change(double value, double bare) => string.Create(CultureInfo.InvariantCulture, $"{(value / bare - 1) * 100,+5:+0;-0;0}%");
}
