using Yoso.Training.Networks;

namespace Yoso.Training.Tests.Networks;

public sealed class ClipTextConfigTest
{
    string _path = null!;

    [SetUp]
    public void MakeFolder() => _path = Path.Combine(Directory.CreateTempSubdirectory("yoso-test-").FullName, "config.json");

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Test]
    public void Load_ReadsWhatSaveWrote()
    {
        SmallNetworks.Text.Save(_path);

        Assert.That(ClipTextConfig.Load(_path), Is.EqualTo(SmallNetworks.Text));
    }

    [TestCase("{\"hidden_act\":\"relu\"}", "hidden_act: wanted quick_gelu or gelu, found \"relu\"")]
    [TestCase("{\"architectures\":[\"CLIPTextModelWithProjection\"]}", "architectures: wanted CLIPTextModel, found \"CLIPTextModelWithProjection\"")]
    [TestCase("{\"model_type\":\"t5\"}", "model_type: wanted \"clip_text_model\", found \"t5\"")]
    [TestCase("{\"hidden_size\":100,\"num_attention_heads\":7}", "num_attention_heads: wanted a divisor of hidden_size 100, found 7")]
    [TestCase("{\"vocab_size\":0}", "wanted numbers above 0")]
    [TestCase("{\"num_hidden_layers\":-1}", "num_hidden_layers: wanted at least 0")]
    [TestCase("[]", "wanted a JSON object")]
    public void Load_RefusesWhatTheNetworkDoesNotHave(string json, string problem)
    {
        File.WriteAllText(_path, json);

        Assert.That(() => ClipTextConfig.Load(_path), Throws.TypeOf<ModelFormatException>().With.Message.Contains(problem));
    }

    [Test]
    public void Load_PassesOverWhatDoesNotShapeTheNetwork()
    {
        File.WriteAllText(_path, "{\"torch_dtype\":\"float32\",\"attention_dropout\":0.0,\"transformers_version\":\"4\",\"hidden_size\":32}");

        Assert.That(ClipTextConfig.Load(_path).HiddenSize, Is.EqualTo(32));
    }
}
