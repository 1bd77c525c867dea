#nullable enable
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>A maker on the embedded model, and how tests ask it.</summary>
    static class Making
    {
        public static PictureMaker Maker(TemporaryFolder folder)
        {
            return new PictureMaker(EmbeddedModel.Generator(EmbeddedModel.Open(folder)));
        }

        public static TextureResult Make(this IPictureMaker maker, BatchItem item)
        {
            return maker.Make(new[] { item }, CancellationToken.None)[0];
        }

        public static IReadOnlyList<TextureResult> Make(this IPictureMaker maker, IEnumerable<BatchItem> items)
        {
            return maker.Make(items.ToArray(), CancellationToken.None);
        }

        public static BatchItem Item(string prompt, ulong seed)
        {
            return new BatchItem { Request = new TextureRequest { Prompt = prompt, Seed = seed } };
        }

        /// <summary>All bytes of all files of a finished picture.</summary>
        public static byte[] Bytes(TextureResult finished)
        {
            return PictureFiles.Of(finished).SelectMany(file => file.Content).ToArray();
        }
    }
}
