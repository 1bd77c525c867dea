using TorchSharp;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Networks;

/// <summary>The text encoder against outputs of transformers 4.52 for the same weights.</summary>
public sealed class ClipTextGoldenTest
{
    [TestCase("tiny-sd15")]
    [TestCase("tiny-sd-turbo")]
    public void ClipText_MatchesTransformers(string pipeline)
    {
        var cases = GoldenCase.Of(pipeline, "text_encoder");
        var differences = new List<double>();

        foreach (var golden in cases) differences.Add(Check(golden));

        Assert.That(cases, Has.Count.EqualTo(3));
        TestContext.Out.WriteLine($"{pipeline}: {cases.Count} text encoder cases, largest difference {differences.Max():e1}");
    }

    static double Check(GoldenCase golden)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var model = CLIPTextModel.Load(golden.ModelFolder);
        golden.Scale(model);

        var (last, pooled) = model.call(golden["in.input_ids"]);
        var states = model.HiddenStates(golden["in.input_ids"]);

        var found = new Dictionary<string, Tensor>
        {
            ["out.last_hidden_state"] = last,
            ["out.pooler_output"] = pooled,
            ["out.penultimate"] = states[^2],
            ["out.hidden_states.0"] = states[0],
        };
        return golden.Names("out.").Max(name => golden.Check(name, found[name]));
    }
}
