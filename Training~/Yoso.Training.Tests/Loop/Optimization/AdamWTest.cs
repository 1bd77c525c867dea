using NUnit.Framework;
using TorchSharp;
using Yoso.Training.Loop;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Loop;

public sealed class AdamWTest
{
    [Test]
    public void Step_equals_TorchSharps_AdamW()
    {
        manual_seed(1);
        using var mine = nn.Linear(5, 3);
        using var reference = nn.Linear(5, 3);
        reference.load_state_dict(mine.state_dict());
        using var flat = new FlatParameters(mine.named_parameters());
        using var optimizer = new AdamW(flat, new AdamWOptions { LearningRate = 0.01, WeightDecay = 0.1 });
        using var theirs = optim.AdamW(reference.parameters(), 0.01, weight_decay: 0.1);
        using var x = randn(7, 5);

        for (var step = 0; step < 20; step++)
        {
            mine.forward(x).square().mean().backward();
            optimizer.Step();
            theirs.zero_grad();
            reference.forward(x).square().mean().backward();
            theirs.step();
        }

        var difference = (mine.weight! - reference.weight!).abs().max().item<float>();
        Assert.That(difference, Is.LessThan(1e-6));
        Assert.That(flat.Gradient.abs().max().item<float>(), Is.Zero, "a step leaves no gradient");
    }
}
