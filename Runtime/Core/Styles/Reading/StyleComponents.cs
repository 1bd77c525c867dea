#nullable enable
using System;
using System.Linq;

namespace Yoso
{
    /// <summary>The networks that styles change, by their folders in a bundle, and what file formats call them.</summary>
    static class StyleComponents
    {
        public const string Unet = "unet";
        public const string TextEncoder = "text_encoder";
        public const string SecondTextEncoder = "text_encoder_2";
        public const string Transformer = "transformer";

        static readonly (string Prefix, string Component)[] Kohya =
        {
            ("lora_unet", Unet),
            ("lora_te1", TextEncoder),
            ("lora_te2", SecondTextEncoder),
            ("lora_te", TextEncoder),
            ("lora_transformer", Transformer),
        };

        static readonly (string Prefix, string Component)[] Dotted =
        {
            ("unet.", Unet),
            ("text_encoder_2.", SecondTextEncoder),
            ("text_encoder.", TextEncoder),
            ("transformer.", Transformer),
            ("model.diffusion_model.", Unet),
            ("diffusion_model.", Unet),
        };

        /// <summary>SDXL has two text encoders, which kohya numbers.</summary>
        public static string KohyaPrefix(string component, bool isXl)
        {
            return isXl && component == TextEncoder ? "lora_te1" : Kohya.LastOrDefault(known => known.Component == component).Prefix
                ?? throw new ArgumentException($"{component}: wanted one of {string.Join(", ", Kohya.Select(known => known.Component).Distinct())}", nameof(component));
        }

        /// <summary>Takes kohya's prefix off a name such as <c>lora_unet_conv_in</c>.</summary>
        public static bool TryCutKohya(string name, out string component, out string rest)
        {
            foreach (var known in Kohya)
                if (name.StartsWith(known.Prefix + "_", StringComparison.Ordinal))
                {
                    (component, rest) = (known.Component, name.Substring(known.Prefix.Length + 1));
                    return true;
                }

            (component, rest) = ("", name);
            return false;
        }

        /// <summary>Takes the component off a dotted name; where there is none, the layers' names tell.</summary>
        public static (string Component, string Module) CutDotted(string name)
        {
            foreach (var known in Dotted)
                if (name.StartsWith(known.Prefix, StringComparison.Ordinal))
                    return (known.Component, name.Substring(known.Prefix.Length));
            return (name.StartsWith("text_model.", StringComparison.Ordinal) ? TextEncoder : Unet, name);
        }
    }
}
