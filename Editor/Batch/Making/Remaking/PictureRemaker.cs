#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Makes pictures again from their own files, in their places, or others like them beside.</summary>
    public sealed class PictureRemaker
    {
        readonly IPictureMaker _maker;
        readonly StyleShelf _styles;

        /// <summary>The maker stays the caller's.</summary>
        public PictureRemaker(IPictureMaker maker, StyleShelf styles)
        {
            _maker = maker;
            _styles = styles;
        }

        /// <summary>
        /// The picture and those of its companions that lie beside it, or the one companion that the file is, as their recipe says. Where that can't
        /// be honoured nothing is written: another picture would take its place.
        /// </summary>
        /// <exception cref="InvalidDataException">The file has no recipe.</exception>
        public Remade Again(string path, CancellationToken cancellation = default)
        {
            var card = CardOf(path);
            var fit = Fit(card);
            if (fit.Problems.Count > 0)
                return new Remade(Array.Empty<string>(), fit.Problems);
            var files = PictureFiles.Of(_maker.Make(new[] { fit.Item }, cancellation)[0]);
            return new Remade(Replace(path, card.Part, files), fit.Problems);
        }

        /// <summary>Pictures of the next seeds that have no file yet, beside it under the seeds' names; what can't be honoured is left to the model.</summary>
        /// <exception cref="InvalidDataException">The file has no recipe.</exception>
        public Remade Vary(string path, int count, CancellationToken cancellation = default)
        {
            var card = CardOf(path);
            var fit = Fit(card);
            var name = new VariationName(path, card);
            var seeds = name.FreeSeeds().Take(count).ToArray();
            var items = seeds.Select(seed => fit.Item with { Request = fit.Item.Request with { Seed = seed } }).ToArray();
            var written = new List<string>();
            foreach (var result in _maker.Make(items, cancellation))
                written.AddRange(Write(PictureFiles.Of(result).Select(file => (file.Beside(name.Of(result.Recipe.Seed)), file.Content))));
            return new Remade(written, fit.Problems);
        }

        RecipeItem Fit(PictureCard card)
        {
            return RecipeFit.To(_maker, RecipeItem.From(card.Recipe, _styles));
        }

        static PictureCard CardOf(string path)
        {
            return PictureCard.Read(path) ?? throw new InvalidDataException($"{path}: wanted a picture with a recipe, found none in it");
        }

        static List<string> Replace(string path, string part, IReadOnlyList<PictureFile> files)
        {
            var wanted = part.Length == 0
                ? files.Select(file => (Path: file.Beside(path), file.Content)).Where(file => File.Exists(file.Path))
                : files.Where(file => file.Suffix == "." + part).Select(file => (Path: path, file.Content));
            return Write(wanted.Where(file => !File.ReadAllBytes(file.Path).AsSpan().SequenceEqual(file.Content)));
        }

        static List<string> Write(IEnumerable<(string Path, byte[] Content)> files)
        {
            var written = new List<string>();
            foreach (var (path, content) in files)
            {
                AtomicFile.Write(path, stream => stream.Write(content, 0, content.Length));
                written.Add(path);
            }

            return written;
        }
    }
}
