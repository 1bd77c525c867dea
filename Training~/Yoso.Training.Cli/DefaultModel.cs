namespace Yoso.Training.Cli;

/// <summary>The model that comes with the program.</summary>
static class DefaultModel
{
    /// <summary>Options of styles that suit it.</summary>
    public static string LoraOptions => System.IO.Path.Combine(AppContext.BaseDirectory, "lora-default.json");

    public static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "default.yoso");
}
