using TorchSharp;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Networks;

public sealed class NormsTest
{
    [Test]
    public void Group_BeginsAsTheIdentity()
    {
        using var scope = NewDisposeScope();

        foreach (var channels in Enumerable.Repeat(64, 100)) // uninitialised memory is often zero: one try proves nothing
        {
            var norm = Norms.Group(8, channels, 1e-6);

            Assert.That(norm.weight.sub(1).abs().max().item<float>(), Is.Zero);
            Assert.That(norm.bias!.abs().max().item<float>(), Is.Zero);
            Assert.That(norm.eps, Is.EqualTo(1e-6));
            norm.Dispose();
        }
    }
}
