#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>What the Models &amp; Styles window shows.</summary>
    public sealed record ModelsState
    {
        /// <summary>Null until it was read for the first time.</summary>
        public Shelf? Shelf { get; init; }

        /// <summary>Weights by the styles' paths; those not named are 0.</summary>
        public IReadOnlyDictionary<string, float> Weights { get; init; } = new Dictionary<string, float>();

        public string Prompt { get; init; } = "a blue potion";

        public ulong Seed { get; init; } = 42;

        /// <summary>What the doctor said last; null where it was not asked.</summary>
        public DoctorReport? Report { get; init; }

        /// <summary>What went wrong with what the user did last; empty where it went well.</summary>
        public string Problem { get; init; } = "";

        public float WeightOf(string style) => Weights.TryGetValue(style, out var weight) ? weight : 0;

        /// <summary>Styles that have a weight and change the chosen model, in the shelf's order.</summary>
        public IReadOnlyList<StyleUse> Mix => Shelf == null
            ? Array.Empty<StyleUse>()
            : Shelf.Styles.Where(style => style.IsUsable && WeightOf(style.Path) != 0).Select(style => new StyleUse(style.Path, WeightOf(style.Path))).ToArray();

        /// <summary>Null until there is a model to wish of.</summary>
        public PreviewWish? Wish => Shelf?.Chosen is { Problem: "" } model ? new PreviewWish(model.Path, Prompt, Seed) { Styles = Mix } : null;

        /// <summary>The mix as the command line takes it: <c>--style FILE:WEIGHT</c> each.</summary>
        public string MixText => string.Join(" ", Mix.Select(use => string.Format(CultureInfo.InvariantCulture, "--style \"{0}:{1:0.##}\"", use.File, use.Weight)));
    }
}
