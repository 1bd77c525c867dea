using System.Globalization;
using System.Text.Json;

namespace Yoso.Training.Evaluation;

/// <summary>Figures of several generators beside those of real pictures, and all that is needed to measure them again.</summary>
/// <param name="DataHash">Hash of the set.</param>
/// <param name="Features">Fingerprint of the classifier.</param>
public sealed record EvaluationReport(
    string DataHash, string Features, EvaluationOptions Options, EvaluationFigures Reference, IReadOnlyList<EvaluationFigures> Generators)
{
    static readonly JsonSerializerOptions Format = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public string ToJson() => JsonSerializer.Serialize(this, Format) + "\n";

    /// <summary>Writes the JSON, whole or not at all.</summary>
    public void Save(string path) => AtomicFile.Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(ToJson())));

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="ModelFormatException">The file is no such report.</exception>
    public static EvaluationReport Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<EvaluationReport>(File.ReadAllText(path), Format) ?? throw new ModelFormatException(path, "wanted a report, found null");
        }
        catch (JsonException e)
        {
            throw new ModelFormatException(path, $"wanted an evaluation report: {e.Message}", e);
        }
    }

    /// <summary>A table to read: a line for each generator, real pictures first.</summary>
    public string ToTable()
    {
        var rows = Generators.Prepend(Reference).ToArray();
        var width = rows.Max(row => row.Name.Length);
        var retrieval = Reference.Retrieval;
        var lines = rows.Select(row => Line(row, width));
        return string.Join('\n', lines.Prepend($"{"".PadRight(width)}  frechet     R@1     R@5  category  coverage  diversity  checker").Append(
            string.Create(CultureInfo.InvariantCulture, $"chance: R@1 {retrieval.ChanceAt1:P1}, R@5 {retrieval.ChanceAt5:P1} of {retrieval.Candidates} captions")));
    }

    static string Line(EvaluationFigures row, int width) => string.Create(CultureInfo.InvariantCulture,
        $"{row.Name.PadRight(width)}  {row.Frechet,7:0.0000}  {row.Retrieval.At1,6:P1}  {row.Retrieval.At5,6:P1}  {row.CategoryAccuracy,8:P1}  {row.Coverage,8:P1}  {row.SeedDiversity,9:0.00}  {row.Checker.Levels,7:0.00}");
}
