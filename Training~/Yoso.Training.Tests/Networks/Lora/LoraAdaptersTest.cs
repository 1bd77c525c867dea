using NUnit.Framework;
using Yoso.Training.Networks;
using static TorchSharp.torch;

namespace Yoso.Training.Tests.Networks;

public sealed class LoraAdaptersTest
{
    [Test]
    public void Fresh_adapters_change_nothing_and_moved_ones_do()
    {
        using var scope = NewDisposeScope();
        using var network = new UNet2DConditionModel(SmallNetworks.Classic);
        using var adapters = new LoraAdapters(network, LoraTargets.Default, 2, 4);
        var bare = Run(network, null);

        var fresh = Run(network, adapters);
        Move(adapters);
        var moved = Run(network, adapters);

        Assert.That(fresh.equal(bare).all().item<bool>(), Is.True);
        Assert.That((moved - bare).abs().max().item<float>(), Is.GreaterThan(1e-3));
        Assert.That(Run(network, null).equal(bare).all().item<bool>(), Is.True, "out of use");
    }

    [Test]
    public void Adapted_network_equals_one_with_the_products_added_to_its_weights([Values(0.5, 1, -1)] double weight)
    {
        using var scope = NewDisposeScope();
        using var network = new UNet2DConditionModel(SmallNetworks.Classic);
        using var adapters = new LoraAdapters(network, LoraTargets.Default, 2, 4) { Weight = weight };
        Move(adapters);
        var adapted = Run(network, adapters);

        Merge(network, adapters, weight);

        Assert.That((Run(network, null) - adapted).abs().max().item<float>(), Is.LessThan(1e-4));
    }

    [Test]
    public void Gradients_reach_the_adapters_and_nothing_else()
    {
        using var scope = NewDisposeScope();
        using var network = new UNet2DConditionModel(SmallNetworks.Sprite);
        foreach (var parameter in network.parameters()) parameter.requires_grad_(false);
        using var adapters = new LoraAdapters(network, LoraTargets.Default, 2, 4);
        Move(adapters);

        Run(network, adapters).square().mean().backward();

        Assert.That(network.parameters(), Is.All.Matches<Tensor>(p => p.grad is null));
        Assert.That(adapters.Parameters.Select(p => p.Parameter.grad!.abs().max().item<float>()), Is.All.GreaterThan(0));
    }

    [TestCase("to_out.0", "mid_block.attentions.0.transformer_blocks.0.attn1.to_out.0", true)]
    [TestCase("conv1", "down_blocks.0.resnets.0.conv1", true)]
    [TestCase("conv1", "conv1", true)]
    [TestCase("conv1", "down_blocks.0.xconv1", false)]
    [TestCase("conv", "down_blocks.0.conv_in", false)]
    public void Targets_are_whole_ends_of_paths(string target, string path, bool meant)
    {
        Assert.That(LoraTargets.Mean([target], path), Is.EqualTo(meant));
    }

    [Test]
    public void Targets_that_mean_no_layer_are_refused()
    {
        using var network = new UNet2DConditionModel(SmallNetworks.Flat);

        Assert.That(() => new LoraAdapters(network, ["nothing"], 2, 4), Throws.ArgumentException.With.Message.Contains("nothing"));
    }

    static Tensor Run(UNet2DConditionModel network, LoraAdapters? adapters)
    {
        var config = network.Config;
        using var generator = new Generator(3);
        var sample = randn([2, config.InChannels, 8, 8], generator: generator);
        var text = randn([2, 5, config.CrossAttentionDim[0]], generator: generator);
        using var _ = LoraAdapters.Use(adapters);
        return network.call(sample, tensor(new long[] { 7, 900 }), text);
    }

    static void Move(LoraAdapters adapters)
    {
        using var _ = no_grad();
        foreach (var adapter in adapters.All) adapter.Up.normal_(0, 0.1);
    }

    static void Merge(UNet2DConditionModel network, LoraAdapters adapters, double weight)
    {
        using var _ = no_grad();
        var weights = network.named_parameters().ToDictionary(p => p.name, p => p.parameter);
        foreach (var adapter in adapters.All)
        {
            var target = weights[adapter.Path + ".weight"];
            target.add_(adapter.Up.flatten(1).matmul(adapter.Down.flatten(1)).view(target.shape), weight * adapter.Alpha / adapter.Rank);
        }
    }
}
