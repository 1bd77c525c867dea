using NUnit.Framework;
using Yoso.Training.Data;

namespace Yoso.Training.Tests.Data;

/// <summary>Reads the whole set of sprites where a checkout has one.</summary>
public sealed class SpriteArchiveTest
{
    [Test]
    public void Sprites_AreAllRead()
    {
        var options = new TrainingSetOptions { Subsets = ["dataset", "dataset_aug"] };

        var set = TrainingSet.Read(Require(), options);

        Report(set);
        Assert.That(set.Count, Is.EqualTo(6513 + 2508));
        Assert.That(set.Skipped, Is.Empty);
        Assert.That(set.Indices(TrainingItem.TestSplit), Has.Length.EqualTo(335));
    }

    [Test]
    public void SpellIcons_CanBeLeftOut()
    {
        var options = new TrainingSetOptions { Subsets = ["dataset"], Exclusions = [new Exclusion("icon", "spell")] };

        var set = TrainingSet.Read(Require(), options);

        Assert.That(set.Count + set.Excluded, Is.EqualTo(6513));
        Assert.That(set.Excluded, Is.EqualTo(345));
    }

    static void Report(TrainingSet set)
    {
        foreach (var group in set.Items.CountBy(item => (item.Split, item.Category)).OrderBy(group => group.Key))
            TestContext.Out.WriteLine($"{group.Key.Split} {group.Key.Category}: {group.Value}");
        TestContext.Out.WriteLine(set.Hash);
    }

    internal static string Require()
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
            foreach (var root in new[] { folder, folder.Parent })
            {
                var path = Path.Combine(root?.FullName ?? "", "shared", "data", "sprites.tar");
                if (File.Exists(path)) return path;
            }

        Assert.Ignore("no shared/data/sprites.tar beside the checkout");
        return "";
    }
}
