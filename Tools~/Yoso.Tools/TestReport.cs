using System.Xml.Linq;

namespace Yoso.Tools;

/// <summary>One test as a .trx file tells it. <paramref name="Reason"/> is its message on one line, or empty.</summary>
public sealed record TestOutcome(string Name, string Outcome, string Reason);

/// <summary>The sum of the .trx files that one run of several test projects left in a folder.</summary>
public sealed class TestReport
{
    static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    readonly List<TestOutcome> _tests = [];
    readonly List<string> _brokenRuns = [];

    public int Passed => _tests.Count(test => test.Outcome == "Passed");

    /// <summary>Failed tests, and runs that left no whole result: a host that died counts as one failure.</summary>
    public int Failed => _tests.Count(IsFailed) + _brokenRuns.Count;

    public int Skipped => _tests.Count(test => test.Outcome == "NotExecuted");

    /// <summary>Reads FOLDER/NAME.trx for each test project's name.</summary>
    public static TestReport Read(string folder, IEnumerable<string> projects)
    {
        var report = new TestReport();
        foreach (var project in projects) report.Add(project, Path.Combine(folder, project + ".trx"));
        return report;
    }

    /// <summary>Reasons of skipped tests with their counts, failures, and <c>N passed, N failed[, N skipped]</c> as the last line.</summary>
    public IEnumerable<string> Lines()
    {
        var reasons = _tests.Where(test => test.Outcome == "NotExecuted").GroupBy(test => test.Reason)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in reasons) yield return $"skipped {group.Count()}: {(group.Key == "" ? "no reason given" : group.Key)}";
        foreach (var test in _tests.Where(IsFailed)) yield return $"failed {test.Name}: {test.Reason}";
        foreach (var run in _brokenRuns) yield return "failed " + run;
        yield return $"{Passed} passed, {Failed} failed" + (Skipped > 0 ? $", {Skipped} skipped" : "");
    }

    void Add(string project, string path)
    {
        if (!File.Exists(path))
        {
            _brokenRuns.Add(project + ": the run left no results");
            return;
        }

        var root = XDocument.Load(path).Root!;
        var classes = root.Descendants(Trx + "UnitTest").ToDictionary(
            test => (string)test.Attribute("id")!,
            test => (string?)test.Element(Trx + "TestMethod")?.Attribute("className") ?? project);
        var tests = root.Descendants(Trx + "UnitTestResult").Select(result => Outcome(result, classes)).ToList();
        _tests.AddRange(tests);

        var summary = (string?)root.Element(Trx + "ResultSummary")?.Attribute("outcome");
        if (summary != "Completed" && !tests.Any(IsFailed)) _brokenRuns.Add($"{project}: the run ended as {summary ?? "nothing"}");
    }

    static bool IsFailed(TestOutcome test) => test.Outcome is not ("Passed" or "NotExecuted");

    static TestOutcome Outcome(XElement result, IReadOnlyDictionary<string, string> classes)
    {
        var className = classes.GetValueOrDefault((string)result.Attribute("testId")!, "");
        var outcome = (string)result.Attribute("outcome")!;
        var message = ((string?)result.Descendants(Trx + "Message").FirstOrDefault() ?? "").Replace("OneTimeSetUp: ", "").Trim();
        return new TestOutcome(
            $"{className}.{(string)result.Attribute("testName")!}", outcome,
            outcome == "NotExecuted" ? message.Split('\n')[0].Trim() : message.ReplaceLineEndings(" "));
    }
}
