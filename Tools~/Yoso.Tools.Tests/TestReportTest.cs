using NUnit.Framework;

namespace Yoso.Tools.Tests;

public sealed class TestReportTest
{
    readonly string _folder = Directory.CreateTempSubdirectory("yoso-report-").FullName;

    [OneTimeTearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Lines_SumProjectsAndGroupReasons()
    {
        Write("One", "Completed", Result("A", "Passed"), Result("B", "NotExecuted", "OneTimeSetUp: no weights\nmore"));
        Write("Two", "Failed", Result("C", "Failed", "  Expected: 1\n  But was: 2"), Result("D", "NotExecuted", "no weights"));

        var report = TestReport.Read(_folder, ["One", "Two"]);

        Assert.That(report.Lines(), Is.EqualTo(new[]
        {
            "skipped 2: no weights",
            "failed Yoso.Tests.XTest.C: Expected: 1   But was: 2",
            "1 passed, 1 failed, 2 skipped",
        }));
    }

    [Test]
    public void Lines_WithoutSkippedTests_NameTwoNumbers()
    {
        Write("Three", "Completed", Result("A", "Passed"));

        var report = TestReport.Read(_folder, ["Three"]);

        Assert.That(report.Lines().Last(), Is.EqualTo("1 passed, 0 failed"));
    }

    [Test]
    public void Failed_CountsARunWithoutResults()
    {
        var report = TestReport.Read(_folder, ["Nowhere"]);

        Assert.That(report.Failed, Is.EqualTo(1));
        Assert.That(report.Lines().First(), Does.Contain("Nowhere: the run left no results"));
    }

    [Test]
    public void Failed_CountsARunThatBrokeOffAfterPassedTests()
    {
        Write("Four", "Failed", Result("A", "Passed"));

        var report = TestReport.Read(_folder, ["Four"]);

        Assert.That(report.Lines().Last(), Is.EqualTo("1 passed, 1 failed"));
    }

    void Write(string project, string outcome, params string[] results) => File.WriteAllText(
        Path.Combine(_folder, project + ".trx"),
        $"""
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Results>{string.Concat(results)}</Results>
          <TestDefinitions><UnitTest id="1"><TestMethod className="Yoso.Tests.XTest" /></UnitTest></TestDefinitions>
          <ResultSummary outcome="{outcome}" />
        </TestRun>
        """);

    static string Result(string name, string outcome, string message = "") =>
        $"""
        <UnitTestResult testId="1" testName="{name}" outcome="{outcome}">
          <Output><ErrorInfo><Message>{message}</Message></ErrorInfo></Output>
        </UnitTestResult>
        """;
}
