using Yoso.Training.Data;
using Yoso.Training.Tests.Data;

namespace Yoso.Training.Tests.Evaluation;

/// <summary>A set that is easy to learn: floors and stripes in four colours, with a little random shading.</summary>
static class ColourSet
{
    public const int Size = 8;

    static readonly (string Name, byte[] Rgb)[] Colours =
        [("red", [220, 30, 30]), ("green", [30, 200, 40]), ("blue", [30, 40, 220]), ("white", [230, 230, 230])];

    static readonly string[] Shapes = ["floor", "stripes"];

    /// <summary>Eight captions, <paramref name="count"/> pictures of each; the first quarter is held out.</summary>
    public static TrainingSet Make(int count)
    {
        var items = new List<TrainingItem>();
        var pixels = new List<byte>();
        foreach (var shape in Shapes)
            foreach (var (name, rgb) in Colours)
                for (var i = 0; i < count; i++)
                {
                    items.Add(new TrainingItem($"{name} {shape} {i}", [$"a {name} {shape}"], shape, i < count / 4 ? "test" : "train"));
                    pixels.AddRange(Draw(shape, rgb, (ulong)items.Count));
                }

        return new TrainingSet(Size, items, [.. pixels]);
    }

    static byte[] Draw(string shape, byte[] rgb, ulong seed)
    {
        var random = new CounterRandom(seed);
        var shade = 0.7 + 0.3 * random.NextDouble();
        var picture = TestPictures.Flat(Size, 0, 0, 0, 0);
        for (var i = 0; i < Size * Size; i++)
        {
            var y = i / Size;
            var inside = shape == "floor" || y / 2 % 2 == 0;
            if (!inside) continue;
            for (var c = 0; c < 3; c++) picture[i * 4 + c] = (byte)(rgb[c] * shade);
            picture[i * 4 + 3] = 255;
        }

        return picture;
    }
}
