using Yoso.Training.Tests.Data;

namespace Yoso.Training.Tests.Export.Graphs;

/// <summary>Copies a network's files into a folder where a graph may be written beside them.</summary>
static class ModelCopy
{
    public static string Of(string source, TemporaryFolder folder)
    {
        foreach (var file in Directory.GetFiles(source)) File.Copy(file, folder.At(Path.GetFileName(file)));
        return folder.Path;
    }
}
