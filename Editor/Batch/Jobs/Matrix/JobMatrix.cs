#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>What one row asks for: each prompt in each style, of each kind, in each size, with each seed.</summary>
    sealed record JobMatrix
    {
        internal JobMatrix(PromptTemplate prompts)
        {
            Prompts = prompts;
        }

        internal PromptTemplate Prompts { get; }

        internal IReadOnlyList<IReadOnlyList<StyleUse>> Styles { get; init; } = Array.Empty<IReadOnlyList<StyleUse>>();

        internal IReadOnlyList<TextureKind> Kinds { get; init; } = Array.Empty<TextureKind>();

        internal IReadOnlyList<(int? Width, int? Height)> Sizes { get; init; } = Array.Empty<(int?, int?)>();

        internal SeedSet Seeds { get; init; } = SeedSet.Counted(0, 1);

        /// <summary>What all pictures of the row have in common.</summary>
        internal BatchItem Common { get; init; } = new();

        /// <exception cref="OverflowException">More than 64 bits can count.</exception>
        internal long Count => checked(Prompts.Count * Styles.Count * Kinds.Count * Sizes.Count * Seeds.Count);

        /// <summary>Prompt by prompt, then style by style, kind by kind, size by size, seed by seed.</summary>
        internal IEnumerable<BatchItem> Items()
        {
            for (var i = 0L; i < Prompts.Count; i++)
                foreach (var item in ItemsOf(Common.Request with { Prompt = Prompts.Text(i) }))
                    yield return item;
        }

        IEnumerable<BatchItem> ItemsOf(TextureRequest request)
        {
            foreach (var style in Styles)
                foreach (var kind in Kinds)
                    foreach (var (width, height) in Sizes)
                        foreach (var seed in Seeds)
                            yield return Common with
                            {
                                Styles = style,
                                Kind = kind,
                                Request = request with { Width = width, Height = height, Seed = seed },
                            };
        }
    }
}
