#nullable enable
using System;
using System.IO;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Yoso
{
    /// <summary>
    /// Alphas that PEFT keeps apart from the weights: in the metadata that diffusers writes, or in <c>adapter_config.json</c> beside
    /// <c>adapter_model.safetensors</c>. Where neither is, alpha is the rank.
    /// </summary>
    sealed class PeftAlphas
    {
        const string MetadataKey = "lora_adapter_metadata";
        const string SidecarName = "adapter_config.json";
        const string WeightsName = "adapter_model.safetensors";

        /// <summary>Keys come from strangers, and some expressions take for ever.</summary>
        static readonly TimeSpan Patience = Times.Milliseconds(100);

        readonly JsonElement _config;
        readonly string _path;
        readonly bool _isSidecar;

        PeftAlphas(JsonElement config, string path, bool isSidecar)
        {
            _config = config;
            _path = path;
            _isSidecar = isSidecar;
        }

        /// <summary>Null where the file has no such configuration.</summary>
        /// <exception cref="ModelFormatException">It is not JSON.</exception>
        public static PeftAlphas? Of(SafetensorsFile file)
        {
            if (file.Metadata.TryGetValue(MetadataKey, out var text))
                return new PeftAlphas(Parse(file.Path, text), file.Path, isSidecar: false);
            var sidecar = Path.Combine(Path.GetDirectoryName(file.Path) ?? "", SidecarName);
            return Path.GetFileName(file.Path) == WeightsName && File.Exists(sidecar)
                ? new PeftAlphas(JsonFile.Read(sidecar), sidecar, isSidecar: true)
                : null;
        }

        /// <exception cref="ModelFormatException">A value has the wrong type, or the layer is DoRA.</exception>
        public float Of(string component, string module, int rank)
        {
            var fields = new ConfigFields(_config, _path);
            var prefix = _isSidecar ? "" : component + ".";
            if (fields.Flag(prefix + "use_dora", false))
                throw new ModelFormatException(_path, "wanted a LoRA, found DoRA (weight-decomposed low-rank adaptation), which can't be mixed: use_dora");
            var alpha = Pattern(fields.Raw(prefix + "alpha_pattern"), module) ?? fields.Number(prefix + "lora_alpha", rank);
            var effective = (float)(fields.Flag(prefix + "use_rslora", false) ? alpha * Math.Sqrt(rank) : alpha);
            return float.IsFinite(effective) ? effective : throw new ModelFormatException(_path, $"{prefix}lora_alpha: wanted a finite number, found {alpha}");
        }

        /// <summary>The alpha of the first key, a regular expression, that fits the module's path or an ending of it, as PEFT has it.</summary>
        double? Pattern(JsonElement patterns, string module)
        {
            if (patterns.ValueKind != JsonValueKind.Object)
                return null;
            foreach (var pattern in patterns.EnumerateObject())
                if (Fits(pattern.Name, module))
                    return new ConfigFields(patterns, _path).Number(pattern.Name, 0);
            return null;
        }

        bool Fits(string key, string module)
        {
            try
            {
                return Regex.IsMatch(module, $@"\A(?:(?:.*\.)?(?:{key}))\z", RegexOptions.CultureInvariant, Patience);
            }
            catch (Exception problem) when (problem is ArgumentException || problem is RegexMatchTimeoutException)
            {
                throw new ModelFormatException(_path, $"alpha_pattern: wanted a regular expression, found '{key}'", problem);
            }
        }

        static JsonElement Parse(string path, string text)
        {
            try
            {
                using var document = JsonDocument.Parse(text);
                return document.RootElement.Clone();
            }
            catch (JsonException problem)
            {
                throw new ModelFormatException(path, $"{MetadataKey}: wanted JSON, found: {problem.Message}", problem);
            }
        }
    }
}
