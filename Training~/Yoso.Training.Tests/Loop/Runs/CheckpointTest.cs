using Yoso.Training.Data;
using Yoso.Training.Loop;
using Yoso.Training.Tests.Data;

namespace Yoso.Training.Tests.Loop;

public sealed class CheckpointTest
{
    static readonly Dictionary<string, string> Whole = new() { ["stage"] = "warmup", ["stage_steps"] = "7", ["data_seed"] = "1", ["data_counter"] = "18446744073709551615" };

    [Test]
    public void Peek_reads_the_position()
    {
        using var folder = new TemporaryFolder();

        Assert.That(Checkpoint.Peek(Write(folder, Whole)), Is.EqualTo(new Checkpoint("warmup", 7, new RandomState(1, ulong.MaxValue))));
    }

    [TestCase("stage_steps", "seven", "metadata 'stage_steps': wanted a whole number, found \"seven\"")]
    [TestCase("stage_steps", "-7", "found \"-7\"")]
    [TestCase("stage_steps", "9223372036854775808", "'stage_steps'")]
    [TestCase("data_seed", "", "'data_seed'")]
    [TestCase("data_counter", "18446744073709551616", "'data_counter'")]
    public void Peek_of_a_damaged_checkpoint_names_what_is_wrong(string key, string value, string problem)
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, new(Whole) { [key] = value });

        Assert.That(() => Checkpoint.Peek(path), Throws.InstanceOf<ModelFormatException>().With.Message.Contains(path).And.Message.Contains(problem));
    }

    [Test]
    public void Peek_of_other_files_says_that_they_are_no_checkpoints()
    {
        using var folder = new TemporaryFolder().Add("torn.safetensors", "half");
        var other = Write(folder, new Dictionary<string, string> { ["format"] = "pt" });

        Assert.That(() => Checkpoint.Peek(other), Throws.InstanceOf<ModelFormatException>().With.Message.Contains("'stage'"));
        Assert.That(() => Checkpoint.Peek(folder.At("torn.safetensors")), Throws.InstanceOf<ModelFormatException>().With.Message.Contains("torn"));
    }

    static string Write(TemporaryFolder folder, Dictionary<string, string> metadata)
    {
        SafetensorsWriter.Write(folder.At("step.safetensors"), [TensorContent.FromFloats("a", [1], [0])], metadata);
        return folder.At("step.safetensors");
    }
}
