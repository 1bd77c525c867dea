using Yoso.Training.Data;

namespace Yoso.Training.Tests.Loop;

/// <summary>Small made-up training sets.</summary>
static class Pictures
{
    /// <summary>One picture of 8x8 pixels in each of three plain colours, captioned so.</summary>
    public static TrainingSet Plain()
    {
        (string Caption, byte[] Pixel)[] colours = [("red", [255, 0, 0, 255]), ("green", [0, 255, 0, 255]), ("blue", [0, 0, 255, 255])];
        var items = colours.Select(c => new TrainingItem($"{c.Caption}.png", [c.Caption], "item", TrainingItem.TrainSplit));
        return new TrainingSet(8, [.. items], [.. colours.SelectMany(c => Enumerable.Repeat(c.Pixel, 64).SelectMany(p => p))]);
    }

    /// <summary>Noise pictures with two-word captions.</summary>
    public static TrainingSet Random(int count, int seed, int size = 8)
    {
        var random = new Random(seed);
        var pixels = new byte[count * size * size * 4];
        random.NextBytes(pixels);
        string[] colours = ["red", "green", "blue"];
        string[] things = ["sword", "potion", "door"];
        var items = Enumerable.Range(0, count).Select(i => new TrainingItem(
            $"{i}.png", [$"a {colours[i % 3]} {things[i / 3 % 3]}"], "item", TrainingItem.TrainSplit));
        return new TrainingSet(size, [.. items], pixels);
    }
}
