using Yoso.Training.Networks;

namespace Yoso.Training.Tests.Networks;

public sealed class UNet2DConditionConfigTest
{
    string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("yoso-test-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Load_ReadsWhatSaveWrote()
    {
        var path = Path.Combine(_folder, "config.json");
        foreach (var config in new[] { SmallNetworks.Uneven, SmallNetworks.UnevenWithText with { MidBlockType = null, SampleSize = 16, TimeEmbeddingDim = 20, DownsamplePadding = 0 } })
        {
            config.Save(path);
            var saved = File.ReadAllText(path);

            UNet2DConditionConfig.Load(path).Save(path);

            Assert.That(File.ReadAllText(path), Is.EqualTo(saved));
            Assert.That(UNet2DConditionConfig.Load(path).AttentionHeads, Is.EqualTo(config.AttentionHeads));
            Assert.That(UNet2DConditionConfig.Load(path).MidBlockType, Is.EqualTo(config.MidBlockType));
        }
    }

    [Test]
    public void Load_SpreadsOneNumberOverAllLevels()
    {
        var config = Load("\"attention_head_dim\": 5, \"block_out_channels\": [320, 640, 1280, 1280], \"cross_attention_dim\": 768, \"_name_or_path\": \"x\", \"upcast_attention\": true");

        Assert.That(config.AttentionHeads, Is.EqualTo(new[] { 5, 5, 5, 5 }));
        Assert.That(config.CrossAttentionDim, Is.EqualTo(new[] { 768, 768, 768, 768 }));
        Assert.That(config.LayersPerBlock, Is.EqualTo(new[] { 2, 2, 2, 2 }));
    }

    [TestCase("\"_class_name\": \"UNet2DModel\"", "_class_name: wanted \"UNet2DConditionModel\", found \"UNet2DModel\"")]
    [TestCase("\"down_block_types\": [\"AttnDownBlock2D\"]", "down_block_types: wanted DownBlock2D or CrossAttnDownBlock2D, found \"AttnDownBlock2D\"")]
    [TestCase("\"mid_block_type\": \"UNetMidBlock2DSimpleCrossAttn\"", "mid_block_type: wanted UNetMidBlock2DCrossAttn or UNetMidBlock2D")]
    [TestCase("\"up_block_types\": [\"UpBlock2D\"]", "up_block_types: wanted 4 blocks, found 1")]
    [TestCase("\"addition_embed_type\": \"text_time\"", "addition_embed_type: wanted text, found \"text_time\"")]
    [TestCase("\"act_fn\": \"gelu\"", "act_fn: wanted \"silu\"")]
    [TestCase("\"class_embed_type\": \"timestep\"", "class_embed_type: wanted null")]
    [TestCase("\"only_cross_attention\": true", "only_cross_attention: wanted false, found true")]
    [TestCase("\"num_attention_heads\": 8", "num_attention_heads: wanted null, found 8")]
    [TestCase("\"attention_head_dim\": [8, 8]", "attention_head_dim: wanted 4 numbers, found [8, 8]")]
    [TestCase("\"attention_head_dim\": 7", "attention_head_dim: wanted a divisor of 320 channels, found 7")]
    [TestCase("\"norm_num_groups\": null, \"block_out_channels\": [33, 640, 1280, 1280]", "norm_num_groups: wanted a divisor of 33 channels, found 32")]
    [TestCase("\"block_out_channels\": [0, 640, 1280, 1280]", "block_out_channels: wanted numbers above 0")]
    [TestCase("\"in_channels\": \"4\"", "in_channels: wanted a whole number, found \"4\"")]
    [TestCase("\"norm_eps\": true", "norm_eps: wanted a number, found true")]
    [TestCase("\"flip_sin_to_cos\": 1", "flip_sin_to_cos: wanted true or false, found 1")]
    [TestCase("\"downsample_padding\": 2", "downsample_padding: wanted 0 or 1, found 2")]
    [TestCase("\"some_new_option\": 1", "some_new_option: wanted no such option, found 1")]
    [TestCase("\"in_channels\":", "wanted a JSON object")]
    public void Load_RefusesWhatTheNetworkDoesNotHave(string options, string problem)
    {
        Assert.That(() => Load(options), Throws.TypeOf<ModelFormatException>().With.Message.Contains(problem));
    }

    [TestCase("pipelines/tiny-sprite/unet/config.json")]
    [TestCase("pipelines/tiny-sd15/unet/config.json")]
    [TestCase("pipelines/tiny-sd-turbo/unet/config.json")]
    public void Load_ReadsTheReferenceConfigurations(string path)
    {
        Assert.That(UNet2DConditionConfig.Load(GoldenFiles.Require(path)).InChannels, Is.EqualTo(4));
    }

    UNet2DConditionConfig Load(string options)
    {
        var path = Path.Combine(_folder, "config.json");
        File.WriteAllText(path, "{" + options + "}");
        return UNet2DConditionConfig.Load(path);
    }
}
