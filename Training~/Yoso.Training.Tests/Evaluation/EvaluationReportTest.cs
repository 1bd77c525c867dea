using System.Text.Json;
using NUnit.Framework;
using Yoso.Training.Evaluation;
using Yoso.Training.Tests.Data;

namespace Yoso.Training.Tests.Evaluation;

public sealed class EvaluationReportTest
{
    static readonly EvaluationReport Report = new(
        "data", "features", new EvaluationOptions(), Figures("real pictures", 0.01, 1), [Figures("one step", 0.5, null)]);

    [Test]
    public void Json_ReadsBack()
    {
        using var folder = new TemporaryFolder();

        Report.Save(folder.At("eval.json"));

        Assert.That(EvaluationReport.Load(folder.At("eval.json")).ToJson(), Is.EqualTo(Report.ToJson()));
        Assert.That(Directory.GetFiles(folder.Path), Has.Length.EqualTo(1));
    }

    [Test]
    public void Json_StatesChanceLevelsAndUnknownsAsNull()
    {
        using var json = JsonDocument.Parse(Report.ToJson());

        var generator = json.RootElement.GetProperty("generators")[0];
        Assert.That(generator.GetProperty("retrieval").GetProperty("chance_at1").GetDouble(), Is.EqualTo(0.005));
        Assert.That(generator.GetProperty("seed_diversity").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void BrokenFile_IsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.Add("eval.json", "{}");

        Assert.That(() => EvaluationReport.Load(folder.Add("cut.json", "{\"data").At("cut.json")), Throws.TypeOf<ModelFormatException>());
    }

    [Test]
    public void Table_HasALineForEachGenerator()
    {
        var lines = Report.ToTable().Split('\n');

        Assert.That(lines, Has.Length.EqualTo(4));
        Assert.That(lines[1], Does.StartWith("real pictures").And.Contain("0.0100"));
        Assert.That(lines[3], Does.Contain("200 captions"));
    }

    static EvaluationFigures Figures(string name, double frechet, double? diversity) => new()
    {
        Name = name,
        Pictures = 300,
        Frechet = frechet,
        Retrieval = new RetrievalPrecision(0.3, 0.6, 200),
        CategoryAccuracy = 0.9,
        Coverage = 0.8,
        SeedDiversity = diversity,
        Checker = new CheckerEnergy(1.5, 0.4),
        CheckerRatio = 1,
    };
}
