using NUnit.Framework;
using Yoso.Training.Data;

namespace Yoso.Training.Tests.Data;

public sealed class CaptionTriggerTest
{
    [Test]
    public void Captions_are_there_with_the_trigger_and_without()
    {
        var set = Set("a red door", "housestyle", "Housestyle, a blue sword");

        var captions = CaptionTrigger.Add(set, "housestyle").Items.Select(item => item.Captions).ToArray();

        Assert.That(captions[0], Is.EqualTo(new[] { "housestyle a red door", "a red door" }));
        Assert.That(captions[1], Is.EqualTo(new[] { "housestyle" }));
        Assert.That(captions[2], Is.EqualTo(new[] { "housestyle a blue sword", "a blue sword" }));
    }

    [Test]
    public void No_trigger_changes_nothing()
    {
        var set = Set("a red door");

        Assert.That(CaptionTrigger.Add(set, ""), Is.SameAs(set));
    }

    static TrainingSet Set(params string[] captions) =>
        new(1, [.. captions.Select((c, i) => new TrainingItem($"{i}.png", [c], "item", TrainingItem.TrainSplit))], new byte[4 * captions.Length]);
}
