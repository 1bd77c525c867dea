using NUnit.Framework;
using Yoso.Training.Data;
using Yoso.Training.Evaluation;
using Yoso.Training.Tests.Data;

namespace Yoso.Training.Tests.Evaluation;

public sealed class CaptionWordsTest
{
    [Test]
    public void Learn_CountsPicturesOfTheTrainSplit()
    {
        var set = TestPictures.Set(2,
            new TrainingItem("a", ["a Red cat", "the red cat"], "", "train"), new TrainingItem("b", ["a red dog"], "", "train"),
            new TrainingItem("c", ["a cat, sleeping"], "", "train"), new TrainingItem("d", ["a dog"], "", "test"));

        var words = CaptionWords.Learn(set, 2);

        Assert.That(words.Words, Is.EqualTo(new[] { "cat", "red" }));
        Assert.That(words.Bag("Red dog, RED cat"), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(words.Bag("a dog"), Is.Empty);
    }
}
