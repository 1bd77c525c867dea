using Yoso.Training.Data;

namespace Yoso.Training.Tests.Loop;

/// <summary>Small made-up training sets.</summary>
static class Pictures
{
    /// <summary>Opaque noise pictures of 8x8 pixels with two-word captions.</summary>
    public static TrainingSet Random(int count, int seed)
    {
        var random = new Random(seed);
        var pixels = new byte[count * 8 * 8 * 4];
        random.NextBytes(pixels);
        string[] colours = ["red", "green", "blue"];
        string[] things = ["sword", "potion", "door"];
        var items = Enumerable.Range(0, count).Select(i => new TrainingItem(
            $"{i}.png", [$"a {colours[i % 3]} {things[i / 3 % 3]}"], "item", TrainingItem.TrainSplit));
        return new TrainingSet(8, [.. items], pixels);
    }
}
