using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Yoso.Cli;

/// <summary><c>yoso show</c>: the recipe a picture carries.</summary>
static class ShowCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("picture") { Description = "a PNG that carries how it was made", HelpName = "FILE.png" };
        var json = new Option<bool>("--json") { Description = "as JSON" };
        var command = new Command("show", "Says what made a picture.") { file, json };
        command.SetAction(parsed =>
        {
            Show(parsed.GetValue(file)!, parsed.GetValue(json), surroundings.Out);
            return ExitCode.Done;
        });
        return command;
    }

    static void Show(string file, bool asJson, TextWriter writer)
    {
        var recipe = Png.LoadRecipe(file) ?? throw new InvalidDataException($"{file}: wanted a picture with a recipe, found none in it");
        if (asJson)
            writer.WriteLine(recipe.ToJson());
        else
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }).Write(Lines(recipe));
    }

    static Grid Lines(Recipe recipe)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        foreach (var (name, value) in Facts(recipe))
            grid.AddRow(new Text(name), new Text(value));
        return grid;
    }

    static IEnumerable<(string, string)> Facts(Recipe recipe)
    {
        yield return ("prompt", recipe.Prompt);
        if (recipe.NegativePrompt.Length > 0)
            yield return ("negative", recipe.NegativePrompt);
        yield return ("seed", recipe.Seed.ToString(CultureInfo.InvariantCulture));
        yield return ("picture", PictureFacts.Of(recipe));
        yield return ("sampler", recipe.Sampler);
        yield return ("model", $"{recipe.Model} {recipe.ModelHash}");
    }
}
