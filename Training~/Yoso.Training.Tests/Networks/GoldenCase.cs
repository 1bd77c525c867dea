using System.Text.Json;
using System.Text.RegularExpressions;
using TorchSharp;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Networks;

/// <summary>One case of the reference vectors: its tensors, and how near a result must come.</summary>
sealed class GoldenCase
{
    readonly SafetensorsFile _file;
    readonly JsonElement _json;

    public string Id { get; }

    /// <summary>The pipeline's folder and the component's folder in it.</summary>
    public string ModelFolder { get; }

    /// <summary>The case's own tolerance, where it gives one.</summary>
    public double? RecommendedAtol => _json.TryGetProperty("recommended_atol", out var atol) ? atol.GetDouble() : null;

    /// <summary>In an eps probe: which parameters are scaled by how much before the network runs, and how many that must be.</summary>
    public (string[] Patterns, double Factor, int Count)? Scaling
    {
        get
        {
            var parameters = _json.GetProperty("params");
            if (!parameters.TryGetProperty("scaled_names", out var names)) return null;
            return ([.. names.EnumerateArray().Select(name => name.GetString()!)], parameters.GetProperty("factor").GetDouble(), parameters.GetProperty("scaled_count").GetInt32());
        }
    }

    GoldenCase(JsonElement json, string file, string modelFolder)
    {
        _json = json;
        Id = Path.GetFileNameWithoutExtension(file);
        _file = SafetensorsFile.Open(GoldenFiles.Require(file));
        ModelFolder = GoldenFiles.Require(modelFolder);
    }

    /// <summary>A case by its file, without the index.</summary>
    public static GoldenCase Open(string file, string modelFolder) => new(default, file, modelFolder);

    /// <summary>One case of the index, with the folder of its whole pipeline.</summary>
    public static GoldenCase ById(string id)
    {
        using var index = Index();
        var json = index.RootElement.GetProperty("cases").EnumerateArray().Single(json => json.GetProperty("id").GetString() == id).Clone();
        return new GoldenCase(json, json.GetProperty("file").GetString()!, json.GetProperty("pipeline").GetString()!);
    }

    /// <summary>What the case was made with.</summary>
    public JsonElement Parameters => _json.GetProperty("params");

    /// <summary>All cases of one component of a pipeline ("" for a model's own folder), from the index of the reference vectors.</summary>
    public static List<GoldenCase> Of(string pipeline, string component)
    {
        using var index = Index();
        return [.. index.RootElement.GetProperty("cases").EnumerateArray()
            .Where(json => json.GetProperty("group").GetInt32() is 2 or 3 or 4)
            .Where(json => json.GetProperty("pipeline").GetString() == "pipelines/" + pipeline && Component(json) == component)
            .Select(json => new GoldenCase(json.Clone(), json.GetProperty("file").GetString()!, $"pipelines/{pipeline}/{component}"))];
    }

    public IEnumerable<string> Names(string prefix) => _file.Tensors.Select(tensor => tensor.Name).Where(name => name.StartsWith(prefix, StringComparison.Ordinal));

    public bool Contains(string name) => _file.TryGet(name, out _);

    public Tensor this[string name]
    {
        get
        {
            var entry = _file.Get(name);
            return entry.Type == TensorType.F32
                ? tensor(_file.ReadFloats(entry), [.. entry.Shape])
                : tensor(_file.ReadIntegers(entry), [.. entry.Shape]);
        }
    }

    /// <summary>Multiplies the parameters that an eps probe names, so that their layers' outputs are near the norms' eps.</summary>
    public void Scale(nn.Module module)
    {
        if (Scaling is not { } scaling) return;

        using var noGrad = no_grad();
        var scaled = module.named_parameters().Where(pair => scaling.Patterns.Any(pattern => Regex.IsMatch(pair.name, pattern))).ToArray();
        foreach (var (_, parameter) in scaled) parameter.mul_(scaling.Factor);
        Assert.That(scaled, Has.Length.EqualTo(scaling.Count), Id);
    }

    /// <summary>Fails where a result is further from the reference than 1e-4 or, where it is smaller, the case's own tolerance.</summary>
    /// <returns>The largest difference.</returns>
    public double Check(string name, Tensor found)
    {
        var wanted = this[name];
        Assert.That(found.shape, Is.EqualTo(wanted.shape), $"{Id} {name}");
        var difference = (found - wanted).abs().max().item<float>();
        Assert.That(difference, Is.LessThanOrEqualTo(Math.Min(1e-4, RecommendedAtol ?? 1e-4)), $"{Id} {name}");
        return difference;
    }

    static JsonDocument Index()
    {
        var text = File.ReadAllText(GoldenFiles.Require("golden.json"));
        return JsonDocument.Parse(Regex.Replace(text, @"(?<=[\[:,]\s*)(-?Infinity|NaN)(?=\s*[,\]}])", "null")); // Python's JSON has these
    }

    static string? Component(JsonElement json) =>
        json.GetProperty("params").TryGetProperty("component", out var component) ? component.GetString() : "";
}
