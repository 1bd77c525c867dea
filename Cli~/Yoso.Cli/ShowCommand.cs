using System.CommandLine;
using Spectre.Console;
using Yoso.Batch;

namespace Yoso.Cli;

/// <summary><c>yoso show</c>: the recipe a picture carries, or what a style file holds.</summary>
static class ShowCommand
{
    static readonly string[] StyleEndings = [".safetensors", ".yosostyle"];

    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("file") { Description = "a PNG that carries how it was made, or a style", HelpName = "FILE.png|FILE.safetensors" };
        var json = new Option<bool>("--json") { Description = "as JSON" };
        var command = new Command("show", "Says what made a picture, or what a style file holds.") { file, json };
        command.SetAction(parsed =>
        {
            Show(parsed.GetValue(file)!, parsed.GetValue(json), surroundings.Out);
            return ExitCode.Done;
        });
        return command;
    }

    static void Show(string file, bool asJson, TextWriter writer)
    {
        if (StyleEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            Show(StyleFile.Read(file), asJson, writer);
        else
            ShowPicture(file, asJson, writer);
    }

    static void Show(StyleFile style, bool asJson, TextWriter writer)
    {
        if (asJson)
            writer.WriteLine(StyleJson.Of(style).ToJsonString(JsonReport.Readable));
        else
            Write(StyleText.Facts(style), writer);
    }

    static void ShowPicture(string file, bool asJson, TextWriter writer)
    {
        var recipe = Png.LoadRecipe(file) ?? throw new InvalidDataException($"{file}: wanted a picture with a recipe, found none in it");
        if (asJson)
            writer.WriteLine(recipe.ToJson());
        else
            Write(RecipeFacts.Of(recipe), writer);
    }

    static void Write(IEnumerable<(string Name, string Value)> facts, TextWriter writer)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        foreach (var (name, value) in facts)
            grid.AddRow(new Text(name), new Text(value));
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }).Write(grid);
    }
}
