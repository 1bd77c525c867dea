#nullable enable
using System;
using System.Text.RegularExpressions;

namespace Yoso
{
    /// <summary>Reads tensors' names in all dialects of style files.</summary>
    static class StyleKeys
    {
        const string PeftRoot = "base_model.model.";
        const string ProcessorMark = ".processor";

        static readonly Regex PeftHalf = new Regex(@"\.lora_([AB])(?:\.([^.]+))?\.weight\z", RegexOptions.CultureInvariant);
        static readonly Regex OldHalf = new Regex(@"(\.lora|\.lora_linear_layer|_lora)\.(down|up)\.weight\z", RegexOptions.CultureInvariant);
        static readonly Regex KohyaHalf = new Regex(@"\.lora_(down|up)\.weight\z", RegexOptions.CultureInvariant);
        static readonly Regex Alpha = new Regex(@"(?:\.lora|\.lora_linear_layer)?\.alpha\z", RegexOptions.CultureInvariant);

        /// <summary>Null where the name is none of a LoRA layer's.</summary>
        public static StyleKey? Read(string name)
        {
            if (KohyaHalf.Match(name) is { Success: true } kohya)
                return Kohya(name.Substring(0, kohya.Index), PartOf(kohya.Groups[1].Value));
            if (PeftHalf.Match(name) is { Success: true } peft)
                return Peft(name.Substring(0, peft.Index), PartOf(peft.Groups[1].Value));
            if (OldHalf.Match(name) is { Success: true } old)
                return Old(name.Substring(0, old.Index), old.Groups[1].Value == "_lora", PartOf(old.Groups[2].Value));
            if (Alpha.Match(name) is { Success: true } alpha)
                return Kohya(name.Substring(0, alpha.Index), StylePart.Alpha);
            return null;
        }

        static StylePart PartOf(string half)
        {
            return half == "A" || half == "down" ? StylePart.Down : StylePart.Up;
        }

        /// <summary>Kohya's names; the halves' names are also met on dotted paths.</summary>
        static StyleKey Kohya(string stem, StylePart part)
        {
            if (!StyleComponents.TryCutKohya(stem, out var component, out var rest))
                return Dotted(StyleDialect.Diffusers, stem, part);
            var isOriginal = component == StyleComponents.Unet && OriginalNames.TryTranslate(rest, out rest);
            return new StyleKey(isOriginal ? StyleDialect.KohyaOriginal : StyleDialect.Kohya, component, ModuleWords.Split(rest), part);
        }

        static StyleKey Peft(string stem, StylePart part)
        {
            return stem.StartsWith(PeftRoot, StringComparison.Ordinal)
                ? Dotted(StyleDialect.Peft, stem.Substring(PeftRoot.Length), part)
                : Dotted(StyleDialect.Diffusers, stem, part);
        }

        static StyleKey Old(string stem, bool isProcessor, StylePart part)
        {
            return isProcessor
                ? Dotted(StyleDialect.AttentionProcessors, ProcessorPath(stem), part)
                : Dotted(StyleDialect.OldDiffusers, stem, part);
        }

        static StyleKey Dotted(StyleDialect dialect, string stem, StylePart part)
        {
            var (component, module) = StyleComponents.CutDotted(stem);
            if (component == StyleComponents.Unet && OriginalNames.TryTranslate(module.Replace('.', '_'), out var translated))
                module = ModuleWords.Split(translated);
            return new StyleKey(dialect, component, module, part);
        }

        /// <summary>The oldest form hangs the LoRA on the attention's processor: attn1.processor.to_out is attn1.to_out.0.</summary>
        static string ProcessorPath(string stem)
        {
            var last = stem.LastIndexOf('.');
            var (path, leaf) = (stem.Substring(0, Math.Max(last, 0)), stem.Substring(last + 1));
            if (path.EndsWith(ProcessorMark, StringComparison.Ordinal))
                path = path.Substring(0, path.Length - ProcessorMark.Length);
            if (path.EndsWith(".self_attn", StringComparison.Ordinal))
                return $"{path}.{leaf.Substring(leaf.IndexOf('_') + 1)}_proj"; // text encoders: to_q is q_proj
            return leaf == "to_out" ? $"{path}.to_out.0" : $"{path}.{leaf}";
        }
    }
}
