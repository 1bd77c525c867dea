#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>
    /// Makes items' pictures with one model. Every network batch is filled up to one number of pictures, because a network's last bits depend
    /// on how many it runs together: so an item has the same bytes whatever it is made with.
    /// </summary>
    public sealed class PictureMaker : IPictureMaker
    {
        readonly TextToTexture _generator;
        readonly StyleFiles _styles = new();
        readonly int _height;
        IReadOnlyList<StyleUse> _mixed = Array.Empty<StyleUse>();

        /// <summary>Takes over the generator.</summary>
        public PictureMaker(TextToTexture generator)
        {
            _generator = generator;
            _height = generator.Complete(new TextureRequest()).Height;
        }

        /// <summary>The execution provider that pictures are really made on.</summary>
        public ProviderReport Provider => _generator.Provider;

        /// <summary>How each style of the mix in effect fits the model.</summary>
        public IReadOnlyList<StyleMatch> Matches { get; private set; } = Array.Empty<StyleMatch>();

        /// <inheritdoc/>
        /// <exception cref="ModelFormatException">A style's file is none.</exception>
        public Recipe Complete(BatchItem item)
        {
            var recipe = _generator.Complete(Request(item)) with { Styles = StyleOrder.Names(StyleOrder.Canonical(_styles.Choose(item.Styles))) };
            return KindRecipe.Write(item.Kind, item.Scale, recipe);
        }

        /// <inheritdoc/>
        public int BatchSize(Recipe recipe)
        {
            return NetworkBatch.Size(recipe);
        }

        /// <summary>Does now what the first such item would wait for: its styles are mixed in, and its networks opened.</summary>
        /// <exception cref="ModelFormatException">A style does not fit the model.</exception>
        /// <exception cref="ArgumentException">The model can't do what is asked.</exception>
        public void Prepare(BatchItem item, CancellationToken cancellation = default)
        {
            Mix(item.Styles, cancellation);
            _generator.Prepare(Request(item), cancellation);
        }

        /// <inheritdoc/>
        /// <exception cref="ModelFormatException">A style does not fit the model.</exception>
        /// <exception cref="ArgumentException">The model can't do what is asked, or the items can't share a batch.</exception>
        public IReadOnlyList<TextureResult> Make(IReadOnlyList<BatchItem> items, CancellationToken cancellation)
        {
            if (items.Count == 0)
                throw new ArgumentException("items: wanted 1 or more, found 0", nameof(items));
            var recipes = items.Select(Complete).ToArray();
            if (!recipes.All(recipe => NetworkBatch.CanShare(recipes[0], recipe)))
                throw new ArgumentException("items: wanted one size, steps, guidance, tiling and mix of styles for a batch, found several", nameof(items));
            Mix(items[0].Styles, cancellation);
            var drawn = Draw(items.Select(Request).ToArray(), NetworkBatch.Size(recipes[0]), cancellation);
            return drawn.Select((result, index) => Finish(result, items[index], recipes[index], cancellation)).ToArray();
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _generator.Dispose();
        }

        TextureRequest Request(BatchItem item)
        {
            return item.Kind.Shape(item.Request, _height);
        }

        void Mix(IReadOnlyList<StyleUse> styles, CancellationToken cancellation)
        {
            if (styles.SequenceEqual(_mixed))
                return;
            Matches = _generator.SetStyles(_styles.Choose(styles), cancellation);
            _mixed = styles.ToArray();
        }

        List<TextureResult> Draw(TextureRequest[] requests, int size, CancellationToken cancellation)
        {
            var drawn = new List<TextureResult>();
            while (drawn.Count < requests.Length)
            {
                var wanted = requests.Skip(drawn.Count).Take(size).ToArray();
                var filled = wanted.Concat(Enumerable.Repeat(wanted[^1], size - wanted.Length)).ToArray();
                drawn.AddRange(_generator.GenerateBatch(filled, cancellation).Take(wanted.Length));
            }

            return drawn;
        }

        static TextureResult Finish(TextureResult result, BatchItem item, Recipe recipe, CancellationToken cancellation)
        {
            foreach (var step in item.Kind.Post)
                result = step.Apply(result, cancellation);
            return result with { Recipe = recipe };
        }
    }
}
