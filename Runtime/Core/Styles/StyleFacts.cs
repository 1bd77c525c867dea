#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso
{
    /// <summary>What a style file says of itself, under the keys that other tools write and read (kohya's <c>ss_*</c>, the <c>modelspec.*</c> standard).</summary>
    public sealed record StyleFacts
    {
        const string TitleKey = "modelspec.title";
        const string OutputNameKey = "ss_output_name";
        const string TriggerKey = "modelspec.trigger_phrase";
        const string LicenceKey = "modelspec.license";
        const string ArchitectureKey = "modelspec.architecture";
        const string BaseModelKey = "ss_base_model_version";
        const string DateKey = "modelspec.date";
        const string DescriptionKey = "modelspec.description";
        const string AuthorKey = "modelspec.author";
        const string PredictionKey = "yoso.prediction";

        public string Title { get; init; } = "";

        /// <summary>Words the style was trained with.</summary>
        public IReadOnlyList<string> TriggerWords { get; init; } = Array.Empty<string>();

        public string Licence { get; init; } = "";

        /// <summary>Such as <c>stable-diffusion-v1/lora</c>.</summary>
        public string Architecture { get; init; } = "";

        /// <summary>Such as <c>sd_v1</c>, or the name of the bundle it was trained on.</summary>
        public string BaseModel { get; init; } = "";

        /// <summary>ISO 8601.</summary>
        public string Date { get; init; } = "";

        public string Description { get; init; } = "";

        public string Author { get; init; } = "";

        /// <summary>The kind of prediction it was trained for, by a name of <see cref="PredictionType"/>; empty where the file does not say, as only ours do.</summary>
        public string Prediction { get; init; } = "";

        public static StyleFacts FromMetadata(IReadOnlyDictionary<string, string> metadata)
        {
            return new StyleFacts
            {
                Title = Text(TitleKey) is { Length: > 0 } title ? title : Text(OutputNameKey),
                TriggerWords = Text(TriggerKey).Split(',').Select(word => word.Trim()).Where(word => word.Length > 0).ToArray(),
                Licence = Text(LicenceKey),
                Architecture = Text(ArchitectureKey),
                BaseModel = Text(BaseModelKey),
                Date = Text(DateKey),
                Description = Text(DescriptionKey),
                Author = Text(AuthorKey),
                Prediction = Text(PredictionKey),
            };

            string Text(string key) => metadata.TryGetValue(key, out var text) ? text.Trim() : "";
        }

        /// <summary>The metadata of a file; what is empty is left out.</summary>
        public Dictionary<string, string> ToMetadata()
        {
            var metadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["modelspec.sai_model_spec"] = "1.0.0" };
            foreach (var (key, text) in new[]
            {
                (TitleKey, Title), (OutputNameKey, Title), (TriggerKey, string.Join(", ", TriggerWords)), (LicenceKey, Licence),
                (ArchitectureKey, Architecture), (BaseModelKey, BaseModel), (DateKey, Date), (DescriptionKey, Description), (AuthorKey, Author),
                (PredictionKey, Prediction),
            })
                if (text.Length > 0)
                    metadata[key] = text;
            return metadata;
        }
    }
}
