using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yoso.Cli;

/// <summary>A run as one JSON object, for other programs to read.</summary>
static class JsonReport
{
    public static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(RunSummary run)
    {
        var recipe = run.Recipe;
        return new JsonObject
        {
            ["model"] = recipe.Model,
            ["model_hash"] = recipe.ModelHash,
            ["provider"] = run.Provider.InUse.Title(),
            ["refused"] = new JsonArray([.. run.Provider.Refused.Select(refusal => new JsonObject { ["provider"] = refusal.Provider.Title(), ["reason"] = refusal.Reason })]),
            ["width"] = recipe.Width,
            ["height"] = recipe.Height,
            ["steps"] = recipe.Steps,
            ["guidance"] = recipe.Guidance,
            ["sampler"] = recipe.Sampler,
            ["tiling"] = recipe.Tiling.Axes(),
            ["styles"] = new JsonArray([.. run.Styles.Select(StyleJson.Of)]),
            ["not_honoured"] = new JsonArray([.. run.Problems.Select(problem => JsonValue.Create(problem))]),
            ["pictures"] = new JsonArray([.. run.Drawings.Select(Picture)]),
            ["sheet"] = run.Options.Sheet,
            ["ms"] = new JsonObject(run.Times.Stages.Append(("total", run.Times.TotalMilliseconds))
                .Select(stage => KeyValuePair.Create(stage.Item1, (JsonNode?)Math.Round(stage.Item2, 3)))),
        }.ToJsonString(Readable);
    }

    static JsonObject Picture(Drawing drawing)
    {
        return new JsonObject
        {
            ["prompt"] = drawing.Recipe.Prompt,
            ["negative"] = drawing.Recipe.NegativePrompt,
            ["seed"] = drawing.Recipe.Seed,
            ["file"] = drawing.File,
            ["dropped_tokens"] = drawing.DroppedTokens,
        };
    }
}
