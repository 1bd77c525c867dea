using Yoso.Training.Data;
using Yoso.Training.Loop;
using Yoso.Training.Tests.Data;

namespace Yoso.Training.Tests.Loop;

public sealed class ModelFolderTest
{
    static readonly string Sixteen = string.Join(",", Enumerable.Repeat("1", LatentTransform.Channels));

    [Test]
    public void ReadCodec_reads_means_and_deviations()
    {
        using var folder = new TemporaryFolder().Add("codec.json", $$"""{"type":"space_to_depth","block_size":2,"basis":"haar","latents_mean":[{{Sixteen}}],"latents_std":[{{Sixteen}}]}""");

        var codec = ModelFolder.ReadCodec(folder.At("codec.json"));

        Assert.That(codec.Basis, Is.EqualTo(BlockBasis.Haar));
        Assert.That(codec.Mean.Concat(codec.Std), Is.All.EqualTo(1f));
    }

    [TestCase("{", "wanted the codec as JSON")]
    [TestCase("[]", "a JSON object wanted, found Array")]
    [TestCase("{}", "wanted")]
    [TestCase("""{"basis":"haar","latents_mean":[1],"latents_std":[1]}""", "found 1")]
    [TestCase("""{"basis":"haar","latents_mean":"none"}""", "latents_mean: a list of numbers wanted, found \"none\"")]
    [TestCase("""{"basis":"wavelet"}""", "found \"wavelet\"")]
    [TestCase("""{"basis":"pixel","block_size":4}""", "block_size: wanted 2, found 4")]
    public void ReadCodec_of_a_damaged_file_names_it_and_what_is_wrong(string json, string problem)
    {
        using var folder = new TemporaryFolder().Add("codec.json", json);

        Assert.That(
            () => ModelFolder.ReadCodec(folder.At("codec.json")),
            Throws.InstanceOf<ModelFormatException>().With.Message.Contains("codec.json").And.Message.Contains(problem));
    }
}
