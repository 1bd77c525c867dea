using Yoso.Tools;

const string Usage = """
    yoso-tools results FOLDER PROJECT...   sums FOLDER/PROJECT.trx; exit code 1 where a test failed
    """;

switch (args)
{
    case ["results", var folder, .. var projects]:
        var report = TestReport.Read(folder, projects);
        foreach (var line in report.Lines()) Console.WriteLine(line);
        return report.Failed == 0 ? 0 : 1;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
