namespace Yoso.Cli;

/// <summary>All pictures of a run on one sheet: a row a prompt and a column a seed, each with both under it.</summary>
static class Sheet
{
    /// <summary>Small pictures are enlarged to about this many pixels where no scale is asked for.</summary>
    const int ComfortableWidth = 128;

    public static RgbaImage Of(IReadOnlyList<Drawing> drawings, GenerateOptions options)
    {
        var cells = drawings.Select(drawing => new SheetCell(drawing.Image!, Caption(drawing.Recipe), "seed " + drawing.Recipe.Seed)).ToArray();
        return ContactSheet.Draw(cells, new SheetStyle
        {
            Columns = options.Count > 1 && options.Prompts.Count > 1 ? options.Count : 0,
            Scale = options.Scale ?? Math.Max(1, ComfortableWidth / drawings[0].Recipe.Width),
        });
    }

    static string Caption(Recipe recipe)
    {
        return recipe.Prompt.Length > 0 ? recipe.Prompt : "(no prompt)";
    }
}
