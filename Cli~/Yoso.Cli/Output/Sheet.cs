namespace Yoso.Cli;

/// <summary>All pictures of a run on one sheet: a row a prompt and a column a seed, each with both under it.</summary>
static class Sheet
{
    /// <summary>Small pictures are enlarged to about this many pixels where no scale is asked for.</summary>
    const int ComfortableWidth = 128;

    public static RgbaImage Of(IReadOnlyList<Drawing> drawings, GenerateOptions options)
    {
        var cells = drawings.SelectMany(drawing => drawing.Shown.Select(shown => new SheetCell(shown.Image, Caption(drawing.Recipe), shown.Label.Length > 0 ? shown.Label : "seed " + drawing.Recipe.Seed))).ToArray();
        var perPicture = drawings[0].Shown.Count;
        return ContactSheet.Draw(cells, new SheetStyle
        {
            Columns = perPicture > 1 || options.Count > 1 && options.Prompts.Count > 1 ? options.Count * perPicture : 0,
            Scale = options.Scale ?? Math.Max(1, ComfortableWidth / cells[0].Picture.Width),
        });
    }

    static string Caption(Recipe recipe)
    {
        return recipe.Prompt.Length > 0 ? recipe.Prompt : "(no prompt)";
    }
}
