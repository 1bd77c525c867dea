#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Colours that finished pictures are to have in common, found in all of them.</summary>
    public static class CommonPalette
    {
        /// <summary>The pictures in so many colours at most; each recipe says which, so that each can be made again by itself.</summary>
        /// <exception cref="ArgumentException">Nothing visible in any picture, or a number outside 1 to 256.</exception>
        public static IReadOnlyList<TextureResult> Apply(IReadOnlyList<TextureResult> finished, int colours, CancellationToken cancellation = default)
        {
            var palette = PaletteBuilder.Build(finished.Select(result => result.Image).ToArray(), colours);
            var step = new PaletteStep(palette);
            var text = KindRecipe.Text(palette);
            return finished.Select(result => step.Apply(result, cancellation) with { Recipe = result.Recipe with { Palette = text } }).ToArray();
        }
    }
}
