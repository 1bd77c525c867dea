using Yoso.Tools;

const string Usage = """
    yoso-tools metas                       lists missing, orphaned and doubled .meta files; exit code 1 where there is one
    yoso-tools metas --write               adds the missing ones, and moves those whose file moved
    yoso-tools results FOLDER PROJECT...   sums FOLDER/PROJECT.trx; exit code 1 where a test failed
    """;

return args switch
{
    ["metas"] => Print(OpenTree().Problems()),
    ["metas", "--write"] => Print(OpenTree().WriteMissing()) * 0,
    ["results", var folder, .. var projects] => PrintReport(TestReport.Read(folder, projects)),
    _ => Print([Usage]) * 2,
};

static MetaTree OpenTree()
{
    var root = PackageRoot.Find(Environment.CurrentDirectory);
    return new MetaTree(root, PackageRoot.Name(root), PluginList.Read(root).Select(plugin => plugin.Path));
}

static int PrintReport(TestReport report)
{
    Print(report.Lines());
    return report.Failed == 0 ? 0 : 1;
}

static int Print(IEnumerable<string> lines)
{
    var count = 0;
    foreach (var line in lines)
    {
        Console.WriteLine(line);
        count++;
    }

    return count == 0 ? 0 : 1;
}
