using System.Text.Json;
using Yoso.Training.Data;

namespace Yoso.Training.Loop;

/// <summary>What a base was trained on, as the recipe in its bundle says.</summary>
public static class BaseData
{
    /// <summary>Which pictures of a data set it was trained and measured on; all of them where the bundle has no recipe of ours.</summary>
    public static TrainingSetOptions Of(LoraBase on)
    {
        var recipe = on.Frozen.Bundle.Settings.TrainingRecipe;
        var options = recipe.ValueKind == JsonValueKind.Object && recipe.TryGetProperty("options", out var all) && all.TryGetProperty("data", out var data)
            ? OptionsJson.Parse<DataOptions>(data, on.Frozen.Bundle.Source)
            : new DataOptions { Size = on.PictureSize };
        return options.ToReadOptions();
    }
}
