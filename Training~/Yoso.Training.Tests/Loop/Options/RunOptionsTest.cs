using NUnit.Framework;
using Yoso.Training.Loop;

namespace Yoso.Training.Tests.Loop;

public sealed class RunOptionsTest
{
    string _path = "";

    [SetUp]
    public void NameFile() => _path = Path.GetTempFileName();

    [TearDown]
    public void RemoveFile() => File.Delete(_path);

    [TestCase("""{"threads": 0}""", "threads")]
    [TestCase("""{"warmup": {"steps": -1}}""", "warmup.steps")]
    [TestCase("""{"yoso": {"batch_size": 0}}""", "yoso.batch_size")]
    [TestCase("""{"yoso": {"objective": {"terminal_share": 1.5}}}""", "yoso.objective.terminal_share")]
    [TestCase("""{"logging": {"stats_every": 0}}""", "logging.stats_every")]
    [TestCase("""{"data": {"size": 30}}""", "data.size")]
    [TestCase("""{"model": {"block_out_channels": [32]}}""", "model.cross_attention")]
    public void Value_out_of_its_range_is_refused_by_name(string json, string key)
    {
        File.WriteAllText(_path, json);

        Assert.That(() => RunOptions.Load(_path), Throws.TypeOf<ModelFormatException>()
            .With.Message.Contains($"{key}: wanted").And.Message.Contains("found"));
    }

    [TestCase("""{"warmup": null}""")]
    [TestCase("""{"warmpu": {}}""")]
    [TestCase("null")]
    [TestCase("{")]
    public void What_is_no_options_file_is_refused(string json)
    {
        File.WriteAllText(_path, json);

        Assert.That(() => RunOptions.Load(_path), Throws.TypeOf<ModelFormatException>().With.Message.Contains(_path));
    }

    [Test]
    public void Options_read_back_are_the_same()
    {
        var options = ScratchRunTest.Options();
        File.WriteAllText(_path, options.ToJson());

        Assert.That(RunOptions.Load(_path).ToJson(), Is.EqualTo(options.ToJson()));
    }

    [Test]
    public void Committed_configuration_is_in_range()
    {
        var config = Path.Combine(TestContext.CurrentContext.TestDirectory, "../../../../Training~/configs/default.json");

        Assert.That(() => RunOptions.Load(config), Throws.Nothing);
    }
}
