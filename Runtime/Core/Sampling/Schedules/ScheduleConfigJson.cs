#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;

namespace Yoso
{
    /// <summary>A <see cref="ScheduleConfig"/> read from and written as diffusers' <c>scheduler_config.json</c>.</summary>
    public static class ScheduleConfigJson
    {
        static readonly string[] Schedulers =
        {
            "DDPM", "DDIM", "LCM", "PNDM", "EulerDiscrete", "EulerAncestralDiscrete", "DPMSolverMultistep",
            "DPMSolverSinglestep", "UniPCMultistep", "LMSDiscrete", "HeunDiscrete", "DEISMultistep",
        };

        static readonly Dictionary<string, BetaSchedule> BetaSchedules = new Dictionary<string, BetaSchedule>
        {
            ["linear"] = BetaSchedule.Linear,
            ["scaled_linear"] = BetaSchedule.ScaledLinear,
            ["squaredcos_cap_v2"] = BetaSchedule.SquaredCosCapV2,
        };

        static readonly Dictionary<string, PredictionType> Predictions = new Dictionary<string, PredictionType>
        {
            ["epsilon"] = PredictionType.Epsilon,
            ["v_prediction"] = PredictionType.VPrediction,
            ["sample"] = PredictionType.Sample,
        };

        static readonly Dictionary<string, TimestepSpacing> Spacings = new Dictionary<string, TimestepSpacing>
        {
            ["trailing"] = TimestepSpacing.Trailing,
            ["leading"] = TimestepSpacing.Leading,
            ["linspace"] = TimestepSpacing.Linspace,
        };

        /// <exception cref="ModelFormatException">The file is missing, is not JSON, or asks for something unknown.</exception>
        public static ScheduleConfig Read(string path)
        {
            using var document = PythonJson.ReadObject(path);
            return Read(document.RootElement, path);
        }

        /// <summary>Reads a parsed config; <paramref name="path"/> only names it in errors.</summary>
        public static ScheduleConfig Read(JsonElement config, string path)
        {
            var fields = new ConfigFields(config, path);
            var className = fields.Text("_class_name", "DDPMScheduler");
            RequireKnown(className, path);
            if (fields.Flag("thresholding", false))
                throw new ModelFormatException(path, "thresholding false wanted, found true");

            var trained = fields.Floats("trained_betas");
            var clips = className == "DDPMScheduler" || className == "DDIMScheduler";
            return new ScheduleConfig
            {
                ClassName = className,
                BetaSchedule = fields.OneOf("beta_schedule", "linear", BetaSchedules),
                BetaStart = fields.Number("beta_start", 0.0001),
                BetaEnd = fields.Number("beta_end", 0.02),
                TrainSteps = trained.Length > 0 ? trained.Length : fields.Count("num_train_timesteps", 1000),
                TrainedBetas = trained,
                ZeroTerminalSnr = fields.Flag("rescale_betas_zero_snr", false),
                Prediction = fields.OneOf("prediction_type", "epsilon", Predictions),
                Spacing = fields.OneOf("timestep_spacing", className.StartsWith("Euler", StringComparison.Ordinal) ? "linspace" : "leading", Spacings),
                StepsOffset = (int)fields.Number("steps_offset", 0),
                ClipRange = fields.Flag("clip_sample", clips) ? (float)fields.Number("clip_sample_range", 1) : (float?)null,
                OriginalSteps = fields.Count("original_inference_steps", 50),
            };
        }

        /// <summary>The text of a <c>scheduler_config.json</c> that diffusers reads back to the same schedule.</summary>
        public static string Write(ScheduleConfig config)
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
            {
                json.WriteStartObject();
                json.WriteString("_class_name", config.ClassName);
                json.WriteNumber("beta_end", config.BetaEnd);
                json.WriteString("beta_schedule", NameOf(config.BetaSchedule, BetaSchedules));
                json.WriteNumber("beta_start", config.BetaStart);
                json.WriteBoolean("clip_sample", config.ClipRange.HasValue);
                json.WriteNumber("clip_sample_range", config.ClipRange ?? 1f);
                json.WriteNumber("num_train_timesteps", config.TrainSteps);
                if (config.ClassName == "LCMScheduler")
                    json.WriteNumber("original_inference_steps", config.OriginalSteps);
                json.WriteString("prediction_type", NameOf(config.Prediction, Predictions));
                json.WriteBoolean("rescale_betas_zero_snr", config.ZeroTerminalSnr);
                json.WriteNumber("steps_offset", config.StepsOffset);
                json.WriteString("timestep_spacing", NameOf(config.Spacing, Spacings));
                WriteBetas(json, config.TrainedBetas);
                json.WriteEndObject();
            }
            return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
        }

        static void WriteBetas(Utf8JsonWriter json, IReadOnlyList<float> betas)
        {
            if (betas.Count == 0)
            {
                json.WriteNull("trained_betas");
                return;
            }

            json.WriteStartArray("trained_betas");
            foreach (var beta in betas)
                json.WriteNumberValue(beta);
            json.WriteEndArray();
        }

        static void RequireKnown(string className, string path)
        {
            foreach (var name in Schedulers)
                if (className == name + "Scheduler")
                    return;
            throw new ModelFormatException(path, $"_class_name: one of {string.Join("Scheduler, ", Schedulers)}Scheduler wanted, found \"{className}\"");
        }

        static string NameOf<T>(T value, Dictionary<string, T> names) where T : struct
        {
            foreach (var pair in names)
                if (pair.Value.Equals(value))
                    return pair.Key;
            throw new ArgumentOutOfRangeException(nameof(value), value, "no name in diffusers");
        }
    }
}
