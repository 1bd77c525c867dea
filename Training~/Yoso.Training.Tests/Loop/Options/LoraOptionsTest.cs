using Yoso.Training.Loop;
using Yoso.Training.Tests.Data;

namespace Yoso.Training.Tests.Loop;

public sealed class LoraOptionsTest
{
    [TestCase("""{ "data": { "size": 48 } }""", 48)]
    [TestCase("""{ "data": { /* none */ } }""", 64)]
    [TestCase("{}", 64)]
    public void Size_is_the_file_s_or_else_the_base_s(string json, int size)
    {
        using var folder = new TemporaryFolder().Add("config.json", json);

        var options = LoraOptions.Load(folder.At("config.json"), size: 64);

        Assert.That(options.Data.Size, Is.EqualTo(size));
    }

    [TestCase("lora-default.json")]
    [TestCase("lora-sd15.json")]
    public void Committed_configurations_leave_the_size_to_the_base(string name)
    {
        var config = Path.Combine(TestContext.CurrentContext.TestDirectory, "../../../../Training~/configs", name);

        Assert.That(LoraOptions.Load(config, size: 96).Data.Size, Is.EqualTo(96));
    }

    [Test]
    public void Options_of_a_run_keep_its_size()
    {
        using var folder = new TemporaryFolder().Add("options.json", new LoraOptions { Data = new DataOptions { Size = 40 } }.ToJson());

        Assert.That(LoraOptions.Load(folder.At("options.json"), size: 64).Data.Size, Is.EqualTo(40));
    }
}
