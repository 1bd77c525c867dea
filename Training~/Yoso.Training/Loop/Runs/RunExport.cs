using System.Text.Json;
using System.Text.Json.Nodes;
using Yoso.Training.Data;
using Yoso.Training.Export;

namespace Yoso.Training.Loop;

/// <summary>A run as a bundle for the runtime, with the recipe that made it inside.</summary>
public static class RunExport
{
    static readonly string[] Configs = ["model_index.json", "scheduler/", "tokenizer/"];

    /// <summary>Writes the averaged network of the newest checkpoint as a <c>.yoso</c> file.</summary>
    public static void Write(RunFolder folder, TrainedRun run, string file, ExportOptions options, CancellationToken cancellation)
    {
        var staging = Directory.CreateTempSubdirectory("yoso-bundle-").FullName;
        try
        {
            var configs = YosoPackage.Names(folder.Root).Where(name => Configs.Any(config => name.StartsWith(config, StringComparison.Ordinal)));
            YosoPackage.Copy(folder.Root, configs, staging, cancellation);
            run.Average.SaveFolder(staging);
            BundleSettingsFile.Write(staging, Settings(folder, run));
            BundleExport.Export(staging, file, options, cancellation);
        }
        finally
        {
            Directory.Delete(staging, recursive: true);
        }
    }

    static BundleSettings Settings(RunFolder folder, TrainedRun run) => WithPrior(folder, new()
    {
        Name = run.Options.Name,
        BoundaryScalings = run.Options.Yoso.Objective.BoundaryScalings,
        Size = (run.Options.Data.Size, run.Options.Data.Size),
        Licence = run.Options.Licence,
        Codec = Parse(File.ReadAllText(folder.Codec)),
        TrainingRecipe = Recipe(folder, run),
    });

    static BundleSettings WithPrior(RunFolder folder, BundleSettings settings)
    {
        if (!File.Exists(folder.Prior)) return settings;

        var prior = LatentPrior.Load(folder.Prior);
        return settings with { PriorMean = [.. prior.Mean.Select(m => (float)m)], PriorStd = [.. prior.Std.Select(s => (float)s)] };
    }

    static JsonElement Recipe(RunFolder folder, TrainedRun run)
    {
        var recipe = new JsonObject
        {
            ["stage"] = run.Position.Stage,
            ["stage_steps"] = run.Position.StageSteps,
            ["hours"] = Math.Round(folder.TrainedHours(), 2),
            ["data_sha256"] = File.ReadAllText(folder.DataHash).Trim(),
            ["options"] = JsonNode.Parse(run.Options.ToJson()),
        };
        if (File.Exists(folder.Evaluation)) recipe["evaluation"] = JsonNode.Parse(File.ReadAllText(folder.Evaluation));
        return Parse(recipe.ToJsonString());
    }

    static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
