#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Models and styles that are at hand.</summary>
    public sealed record Shelf
    {
        /// <summary>The embedded model first, then by path.</summary>
        public IReadOnlyList<ModelEntry> Models { get; init; } = Array.Empty<ModelEntry>();

        /// <summary>By path.</summary>
        public IReadOnlyList<StyleEntry> Styles { get; init; } = Array.Empty<StyleEntry>();

        /// <summary>The model that the styles' fit was tried on.</summary>
        public string ChosenModel { get; init; } = "";

        /// <summary>Its entry; null where it is not at hand.</summary>
        public ModelEntry? Chosen => Models.FirstOrDefault(model => model.Path == ChosenModel);
    }
}
