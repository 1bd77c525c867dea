using System.Text.Json;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Cli.Tests;

public sealed class BatchCommandTest
{
    [Test]
    public async Task Batch_DrawsTheTableIntoAFolder_AndSaysSo()
    {
        using var batch = new BatchUnderTest("prompt,seed\n\"a {red|blue} ring\",1-3\n");

        var code = await batch.Run();

        Assert.That(code, Is.EqualTo(ExitCode.Done), batch.Program.Error);
        Assert.That(batch.Pictures, Is.EqualTo(new[] { "a-blue-ring-1.png", "a-blue-ring-2.png", "a-blue-ring-3.png", "a-red-ring-1.png", "a-red-ring-2.png", "a-red-ring-3.png" }));
        Assert.That(Png.LoadRecipe(batch.File("a-red-ring-3.png")), Has.Property("Prompt").EqualTo("a red ring").And.Property("Seed").EqualTo(3UL));
        foreach (var told in new[] { "6 pictures to draw", "about", "free", "6 pictures drawn", "report.html" })
            Assert.That(batch.Program.Out, Does.Contain(told));
        Assert.That(File.ReadAllText(batch.File("report.html")), Does.Contain("a blue ring"));
    }

    [Test]
    public async Task Batch_Again_DrawsNothingAndLeavesTheSameBytes()
    {
        using var batch = new BatchUnderTest("prompt,seed\na ring,1-3\n");
        await batch.Run();
        var before = batch.Snapshot();

        var code = await batch.Run();

        Assert.That(code, Is.EqualTo(ExitCode.Done), batch.Program.Error);
        Assert.That(batch.Program.Out, Does.Contain("0 pictures to draw, 3 there already"));
        Assert.That(batch.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public async Task APicture_HasTheSameBytes_HoweverTheBatchWasCut()
    {
        using var together = new BatchUnderTest("prompt,seed\na ring,1-11\na book,1-2\n");
        using var alone = new BatchUnderTest("prompt,seed\na book,2\n");
        using var workers = new BatchUnderTest("prompt,seed\na ring,1-11\na book,1-2\n");

        await together.Run();
        await alone.Run();
        await workers.Run("--workers", "2", "--threads", "1");

        Assert.That(File.ReadAllBytes(alone.File("a-book-2.png")), Is.EqualTo(File.ReadAllBytes(together.File("a-book-2.png"))));
        Assert.That(workers.Snapshot(), Is.EqualTo(together.Snapshot()));
    }

    [Test]
    public async Task WhatTheModelCannotDo_IsListed_AndTheRestIsDrawn()
    {
        using var batch = new BatchUnderTest("prompt,size\na ring,\na book,63x63\na door,\n");

        var code = await batch.Run();

        Assert.That(code, Is.EqualTo(ExitCode.SomeFailed), batch.Program.Error);
        Assert.That(batch.Pictures, Has.Length.EqualTo(2));
        Assert.That(batch.Program.Out, Does.Contain("can't draw item 2").And.Contains("failed: item 2, \"a book\": width: wanted"));
        Assert.That(File.ReadAllText(batch.File("report.json")), Does.Contain("\"failed\": 1"));
    }

    [Test]
    public async Task TheSamePictureTwice_IsDrawnOnce()
    {
        using var batch = new BatchUnderTest("prompt,seed\na ring,1-2\na ring,2-3\n");

        await batch.Run();

        Assert.That(batch.Pictures, Is.EqualTo(new[] { "a-ring-1.png", "a-ring-2.png", "a-ring-3.png" }), batch.Program.Error);
        Assert.That(batch.Program.Out, Does.Contain("1 asked for twice"));
    }

    [Test]
    public async Task Options_AreForRowsThatSayNothing()
    {
        using var batch = new BatchUnderTest("prompt,seed\na ring,\na book,9\n");

        await batch.Run("--seed", "5", "--count", "2", "--scale", "2", "--steps", "2", "--name", "x-{seed:000}");

        Assert.That(batch.Pictures, Is.EqualTo(new[] { "x-005.png", "x-006.png", "x-009.png" }), batch.Program.Error);
        Assert.That(Png.LoadRecipe(batch.File("x-009.png")), Has.Property("Scale").EqualTo(2).And.Property("Steps").EqualTo(2));
    }

    [Test]
    public async Task ABatchThatDidNotEnd_WantsToBeResumed()
    {
        using var batch = new BatchUnderTest("prompt,seed\na ring,1-3\n");
        using (var journal = BatchJournal.Open(batch.Out))
            journal.Append([new BeginEntry(3)]);

        var refused = await batch.Run();
        var resumed = await batch.Run("--resume");
        var again = await batch.Run();

        Assert.That((refused, resumed, again), Is.EqualTo((ExitCode.BadArguments, ExitCode.Done, ExitCode.Done)), batch.Program.Error);
        Assert.That(batch.Program.Error, Does.Contain("--resume goes on with it"));
    }

    [Test]
    public async Task AFolderInUse_IsRefused()
    {
        using var batch = new BatchUnderTest("prompt\na ring\n");
        using var other = BatchJournal.Open(batch.Out);

        var code = await batch.Run();

        Assert.That(code, Is.EqualTo(ExitCode.Failed));
        Assert.That(batch.Program.Error, Does.Contain("no other batch works in"));
    }

    [Test]
    public async Task DryRun_TellsAndWritesNothing()
    {
        using var batch = new BatchUnderTest("prompt,seed\na ring,1-40\na ring,1\n");

        var code = await batch.Run("--dry-run", "--json");

        using var json = JsonDocument.Parse(batch.Program.Out);
        Assert.That(code, Is.EqualTo(ExitCode.Done), batch.Program.Error);
        Assert.That(json.RootElement.GetProperty("to_draw").GetInt32(), Is.EqualTo(40));
        Assert.That(json.RootElement.GetProperty("duplicates").GetInt32(), Is.EqualTo(1));
        Assert.That(json.RootElement.GetProperty("bytes").GetInt64(), Is.InRange(40 * 1000, 40 * 10_000));
        Assert.That(json.RootElement.GetProperty("seconds").GetDouble(), Is.GreaterThan(0));
        Assert.That(Directory.Exists(batch.Out), Is.False);
    }

    [Test]
    public async Task Json_TellsWhatWasDone()
    {
        using var batch = new BatchUnderTest("prompt,size\na ring,\na book,63x63\n");

        await batch.Run("--json");

        using var json = JsonDocument.Parse(batch.Program.Out);
        Assert.That(json.RootElement.GetProperty("ending").GetString(), Is.EqualTo("complete"));
        Assert.That(json.RootElement.GetProperty("made").GetInt32(), Is.EqualTo(1));
        Assert.That(json.RootElement.GetProperty("failures")[0].GetProperty("item").GetInt32(), Is.EqualTo(2));
    }

    [TestCase("prompt,seed\na ring,minus one\n", "jobs.csv: line 2, column 8")]
    [TestCase("prompt\n\"a {red|blue ring\"\n", "jobs.csv: line 2")]
    public async Task ABadTable_IsRefusedWithThePlace(string table, string expected)
    {
        using var batch = new BatchUnderTest(table);

        var code = await batch.Run();

        Assert.That(code, Is.EqualTo(ExitCode.BadArguments));
        Assert.That(batch.Program.Error, Does.Contain(expected));
        Assert.That(Directory.Exists(batch.Out), Is.False);
    }

    [TestCase("--name", "{what}", "what")]
    [TestCase("--workers", "0", "--workers: wanted 1 to 64")]
    [TestCase("--count", "0", "--count: wanted 1 to")]
    [TestCase("--steps", "0", "--steps: wanted 1 to 1000, found 0")]
    [TestCase("--guidance", "-1", "--guidance: wanted a number from 0, found -1")]
    public async Task ABadChoice_IsRefused(string option, string value, string expected)
    {
        using var batch = new BatchUnderTest("prompt\na ring\n");

        var code = await batch.Run(option, value);

        Assert.That(code, Is.EqualTo(ExitCode.BadArguments));
        Assert.That(batch.Program.Error, Does.Contain(expected));
    }

    [TestCase(0)]
    [TestCase(300)]
    [TestCase(900)]
    public async Task Cancelled_AtAnyTime_ABatchLeavesWholePictures_AndResumeFinishesIt(int milliseconds)
    {
        using var batch = new BatchUnderTest("prompt,seed\na ring,1-2000\n");
        using var cancelling = new CancellationTokenSource(milliseconds);

        var code = await batch.Run(cancelling.Token);
        var left = batch.Pictures;
        batch.Write("prompt,seed\na ring,1-4\n");
        var resumed = await batch.Run("--resume");

        Assert.That((code, resumed), Is.EqualTo((ExitCode.Cancelled, ExitCode.Done)), batch.Program.Error);
        Assert.That(batch.Program.Error, Does.Contain("yoso: cancelled"));
        Assert.That(left.Length, Is.LessThan(2000));
        foreach (var picture in left)
            Assert.That(Png.LoadRecipe(batch.File(picture)), Is.Not.Null);
        Assert.That(batch.Pictures, Is.SupersetOf(new[] { "a-ring-1.png", "a-ring-2.png", "a-ring-3.png", "a-ring-4.png" }));
    }
}
