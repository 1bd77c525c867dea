using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Yoso.Batch;

namespace Yoso.Benchmarks.Batches;

/// <summary>The review page of a folder of sprites: read, put together and written, several times; the last one stays to be opened in a browser.</summary>
static class PageBenchmark
{
    const int Side = 32;
    const int Colours = 64;
    const int Rounds = 3;

    public static Command Create()
    {
        var pictures = new Option<int>("--pictures") { Description = "sprites of 32 x 32", HelpName = "N", DefaultValueFactory = _ => 10_000 };
        var folder = new Option<string?>("--folder") { Description = "where they are written, by default beside the other artifacts", HelpName = "FOLDER" };
        var command = new Command("page", "Measures the review page of many pictures.") { pictures, folder };
        command.SetAction(parsed => Measure(parsed.GetValue(pictures), parsed.GetValue(folder) ?? Path.Combine(ModelUnderTest.ArtifactsFolder, "page")));
        return command;
    }

    static void Measure(int pictures, string folder)
    {
        Directory.CreateDirectory(folder);
        var random = new Random(1);
        for (var i = 0; i < pictures; i++)
            Png.Save(Path.Combine(folder, $"{i:00000}.png"), Sprite(random), new Recipe { Prompt = $"a sprite of {i / 5} colours", Seed = (ulong)i, Width = Side, Height = Side, Kind = "sprite", Model = "page" });
        var page = Path.Combine(folder, "report.html");
        for (var round = 0; round < Rounds; round++)
            Console.WriteLine(Round(folder, page));
        Console.WriteLine(page);
    }

    static string Round(string folder, string page)
    {
        var started = Stopwatch.GetTimestamp();
        var gallery = Gallery.Read(folder);
        ReportPage.Write(page, gallery);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var bytes = gallery.Pictures.Sum(picture => picture.File!.Length);
        return string.Create(CultureInfo.InvariantCulture, $"{gallery.Pictures.Count} pictures, {bytes / 1e6:0.0} MB of PNG files: a page of {new FileInfo(page).Length / 1e6:0.0} MB in {seconds:0.00} s");
    }

    static RgbaImage Sprite(Random random)
    {
        var colours = Enumerable.Range(0, Colours).Select(_ => (uint)random.Next() | 0xff000000).ToArray();
        var sprite = new RgbaImage(Side, Side);
        for (var pixel = 0; pixel < Side * Side; pixel++)
            BitConverter.TryWriteBytes(sprite.Pixels.AsSpan(4 * pixel), pixel % Side < 4 ? 0 : colours[random.Next(Colours)]);
        return sprite;
    }
}
