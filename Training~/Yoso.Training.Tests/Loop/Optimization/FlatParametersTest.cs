using NUnit.Framework;
using TorchSharp;
using Yoso.Training.Loop;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Loop;

public sealed class FlatParametersTest
{
    [Test]
    public void Flat_vector_is_the_networks_own_memory()
    {
        using var network = nn.Linear(4, 2);
        var before = network.weight!.clone();
        using var flat = new FlatParameters(network.named_parameters());

        using (no_grad()) flat.Values.mul_(3);

        Assert.That(network.weight!.allclose(before * 3), Is.True);
        Assert.That(flat.Values.numel(), Is.EqualTo(10));
    }

    [Test]
    public void Backward_adds_into_the_flat_gradient()
    {
        using var network = nn.Linear(4, 2);
        using var flat = new FlatParameters(network.named_parameters());
        using var x = ones(1, 4);

        network.forward(x).sum().backward();
        network.forward(x).sum().backward();

        Assert.That(flat.Gradient.data<float>().ToArray(), Is.All.EqualTo(2f));
    }

    [Test]
    public void ClipGradient_returns_the_norm_and_shortens_only_what_is_too_long()
    {
        using var network = nn.Linear(2, 1, hasBias: false);
        using var flat = new FlatParameters(network.named_parameters());
        using var gradient = tensor(new[] { 3f, 4f });
        flat.Gradient.copy_(gradient);

        var first = flat.ClipGradient(1);
        var second = flat.ClipGradient(10);

        Assert.That(first, Is.EqualTo(5).Within(1e-6));
        Assert.That(second, Is.EqualTo(1).Within(1e-5));
    }

    [Test]
    public void FirstNonFinite_names_the_tensor()
    {
        using var network = nn.Linear(2, 2);
        using var flat = new FlatParameters(network.named_parameters());
        flat.Gradient[5] = float.NaN;

        Assert.That(flat.FirstNonFinite(flat.Gradient), Is.EqualTo("bias"));
        Assert.That(flat.FirstNonFinite(flat.Values), Is.Null);
    }

    [Test]
    public void RequireGradient_off_leaves_the_gradient_untouched_and_on_brings_it_back()
    {
        using var network = nn.Linear(2, 2);
        using var flat = new FlatParameters(network.named_parameters());
        using var x = ones(1, 2).requires_grad_();

        flat.RequireGradient(false);
        network.forward(x).sum().backward();
        var off = flat.Gradient.abs().sum().item<float>();
        flat.RequireGradient(true);
        network.forward(x).sum().backward();

        Assert.That(off, Is.Zero);
        Assert.That(flat.Gradient.abs().sum().item<float>(), Is.EqualTo(6).Within(1e-6));
    }
}
