using System.Text.RegularExpressions;
using Yoso.Training.Networks;
using Yoso.Training.Tests.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Export.Graphs;

/// <summary>The parameters that a reference case scales before it runs, to be given to a session in place of the stored ones.</summary>
static class ScaledWeights
{
    public static (string Name, Tensor Value)[] Of(GoldenCase golden)
    {
        if (golden.Scaling is not { } scaling) return [];

        var stem = Directory.GetFiles(golden.ModelFolder, "*.safetensors").Single();
        var file = SafetensorsFile.Open(stem);
        var scaled = file.Tensors.Where(entry => scaling.Patterns.Any(pattern => Regex.IsMatch(entry.Name, pattern))).ToArray();
        Assert.That(scaled, Has.Length.EqualTo(scaling.Count), golden.Id);
        return [.. scaled.Select(entry => (entry.Name, tensor(file.ReadFloats(entry), [.. entry.Shape]) * scaling.Factor))];
    }
}
