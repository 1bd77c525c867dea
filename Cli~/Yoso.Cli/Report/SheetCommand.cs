using System.CommandLine;
using Yoso.Batch;

namespace Yoso.Cli;

/// <summary><c>yoso sheet</c>: pictures on one picture, each with its prompt and seed.</summary>
static class SheetCommand
{
    const int MostColumns = 1000;
    const int MostScale = 64;

    public static Command Create(Surroundings surroundings)
    {
        var pictures = new Argument<string[]>("pictures") { Description = "a folder of pictures, or the pictures themselves", HelpName = "FOLDER|FILE.png", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out", "-o") { Description = "the sheet, sheet.png in the folder by default", HelpName = "FILE.png" };
        var columns = new Option<int?>("--columns") { Description = "pictures beside each other; a row a prompt, else a square sheet by default", HelpName = "N" };
        var scale = new Option<int?>("--scale") { Description = "enlarge each pixel to K x K", HelpName = "K" };
        var command = new Command("sheet", "Puts pictures on one sheet, each with its prompt and seed.") { pictures, output, columns, scale };
        command.SetAction((parsed, cancellation) =>
        {
            var size = (Within(MostColumns, parsed.GetValue(columns), "--columns"), Within(MostScale, parsed.GetValue(scale), "--scale"));
            Write(parsed.GetValue(pictures)!, parsed.GetValue(output), size, surroundings.Out, cancellation);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    static void Write(string[] pictures, string? output, (int Columns, int Scale) size, TextWriter writer, CancellationToken cancellation)
    {
        var folder = pictures.Length == 1 && !IsPicture(pictures[0]) ? pictures[0] : null;
        var sheet = output ?? Path.Combine(folder ?? "", "sheet.png");
        if (output != null)
            OutputFile.Check("--out", output, ".png");
        var gallery = folder == null ? Files(pictures, cancellation) : new PictureFolder(folder).Read(cancellation);
        RequireOther(sheet, gallery);
        GallerySheet.Save(sheet, GallerySheet.Draw(gallery, size.Columns, size.Scale, cancellation));
        foreach (var line in PictureFolder.Tell(gallery))
            writer.WriteLine(line);
        writer.WriteLine(sheet);
    }

    static Gallery Files(string[] pictures, CancellationToken cancellation)
    {
        foreach (var picture in pictures)
        {
            if (!IsPicture(picture))
                throw new ArgumentException($"wanted one folder, or PNG files, found {picture} among {pictures.Length}");
            if (!File.Exists(picture))
                throw new FileNotFoundException($"wanted a picture, found no such file: {picture}");
        }
        return Gallery.Read(Directory.GetCurrentDirectory(), pictures, cancellation);
    }

    static void RequireOther(string sheet, Gallery gallery)
    {
        var path = Path.GetFullPath(sheet);
        if (gallery.Pictures.Any(picture => Path.GetFullPath(Path.Combine(gallery.Folder, picture.Name)).Equals(path, StringComparison.OrdinalIgnoreCase)))
            throw new ArgumentException($"--out: wanted another name than the pictures have, found {sheet} for both");
    }

    static bool IsPicture(string path)
    {
        return path.EndsWith(".png", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(path);
    }

    static int Within(int most, int? found, string name)
    {
        return found is null ? 0 : found >= 1 && found <= most ? found.Value : throw new ArgumentException($"{name}: wanted 1 to {most}, found {found}");
    }
}
