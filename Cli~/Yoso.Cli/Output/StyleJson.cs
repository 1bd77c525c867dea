using System.Text.Json.Nodes;

namespace Yoso.Cli;

/// <summary>Styles as JSON, for other programs to read.</summary>
static class StyleJson
{
    /// <summary>How a style fits the model of a run.</summary>
    public static JsonObject Of(StyleMatch match)
    {
        return new JsonObject
        {
            ["name"] = match.File.Name,
            ["file"] = match.File.Path,
            ["sha256"] = match.File.Hash,
            ["weight"] = match.Weight,
            ["matched"] = match.Matched,
            ["skipped"] = Skips(match.Skipped),
        };
    }

    /// <summary>What a file holds.</summary>
    public static JsonObject Of(StyleFile file)
    {
        return new JsonObject
        {
            ["name"] = file.Name,
            ["title"] = file.Facts.Title,
            ["sha256"] = file.Hash,
            ["format"] = file.Dialect.Title(),
            ["trigger_words"] = new JsonArray([.. file.TriggerWords.Select(word => JsonValue.Create(word))]),
            ["licence"] = file.Facts.Licence,
            ["base_model"] = file.Facts.BaseModel,
            ["architecture"] = file.Facts.Architecture,
            ["layers"] = new JsonArray([.. file.Layers.Select(Layer)]),
            ["ignored"] = Skips(file.Ignored),
        };
    }

    static JsonObject Layer(StyleLayer layer)
    {
        return new JsonObject
        {
            ["name"] = layer.ToString(),
            ["rank"] = layer.Rank,
            ["alpha"] = layer.Alpha,
            ["scale"] = layer.Scale,
            ["down"] = new JsonArray([.. layer.Down.Shape.Select(size => JsonValue.Create(size))]),
            ["up"] = new JsonArray([.. layer.Up.Shape.Select(size => JsonValue.Create(size))]),
        };
    }

    static JsonArray Skips(IReadOnlyList<StyleSkip> skips)
    {
        return new JsonArray([.. skips.Select(skip => new JsonObject { ["name"] = skip.Name, ["reason"] = skip.Reason })]);
    }
}
