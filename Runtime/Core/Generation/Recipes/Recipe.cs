#nullable enable
using System;
using System.Collections.Generic;
using System.IO;

namespace Yoso
{
    /// <summary>Everything that made a picture: the same recipe with the same model makes it again.</summary>
    public sealed record Recipe
    {
        readonly StyleList _styles = StyleList.Empty;

        public string Prompt { get; init; } = "";

        public string NegativePrompt { get; init; } = "";

        public ulong Seed { get; init; }

        public int Steps { get; init; } = 1;

        /// <summary>Classifier-free guidance; 1 is none.</summary>
        public float Guidance { get; init; } = 1;

        /// <summary>In pixels of the model, before any enlargement.</summary>
        public int Width { get; init; }

        public int Height { get; init; }

        /// <summary>Along which axes the picture goes on at its opposite edge.</summary>
        public Tiling Tiling { get; init; }

        public string Model { get; init; } = "";

        /// <summary>Tells two models of one name apart.</summary>
        public string ModelHash { get; init; } = "";

        public string Sampler { get; init; } = "";

        /// <summary>Styles in the order in which they were mixed.</summary>
        public IReadOnlyList<StyleWeight> Styles
        {
            get => _styles;
            init => _styles = value as StyleList ?? new StyleList(value);
        }

        /// <summary>What it was made for and what was therefore done to it, by the name of a <see cref="TextureKind"/>; empty for as it comes from the model.</summary>
        public string Kind { get; init; } = "";

        /// <summary>Each pixel of the finished picture was written as a square of so many.</summary>
        public int Scale { get; init; } = 1;

        /// <summary>The colours the finished picture was kept to, each rrggbb or rrggbbaa, blanks between; empty for all.</summary>
        public string Palette { get; init; } = "";

        /// <summary>One line of ASCII JSON.</summary>
        public string ToJson() => RecipeJson.Write(this);

        /// <summary>Fields that are absent keep their defaults; unknown ones are ignored.</summary>
        /// <exception cref="InvalidDataException">Not JSON, or a field of the wrong type.</exception>
        public static Recipe FromJson(string json) => RecipeJson.Read(json);
    }
}
