#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;

namespace Yoso
{
    /// <summary>What painters order, and how they get it.</summary>
    public abstract partial class Painter
    {
        /// <summary>A picture of the painter's kind in its style. The first of a tiling waits until what makes it is open.</summary>
        protected async Task<TextureOrder> Order(TextureRequest request, TextureGenerator generator, CancellationToken cancellation)
        {
            var kind = InStyle(Kind);
            return new TextureOrder(await Tiled(request, kind.Tiling, generator, cancellation)) { Post = kind.Post, Subject = this };
        }

        /// <summary>The prompt in the style.</summary>
        protected TextureRequest Request()
        {
            return Request(_prompt);
        }

        protected TextureRequest Request(string prompt)
        {
            return _style != null ? _style.Request(prompt, _seed) : new TextureRequest { Prompt = prompt, Seed = _seed };
        }

        /// <summary>A kind with what the style does to finished pictures; colours that it has already stay.</summary>
        protected TextureKind InStyle(TextureKind kind)
        {
            return _style != null ? _style.Finish.Of(kind) : kind;
        }

        /// <summary>Orders a picture and its upload. What was uploaded belongs to the caller; orders of one subject replace each other.</summary>
        protected static async Task<(TextureResult Result, T Upload)> Make<T>(TextureGenerator generator, TextureOrder order, Func<TextureResult, T> upload, CancellationToken cancellation)
            where T : class, IUpload
        {
            T? made = null;
            var result = await generator.Submit(order with { Upload = picture => made = upload(picture) }, cancellation);
            if (!cancellation.IsCancellationRequested)
                return (result, made!);
            made!.Abandon();
            throw new OperationCanceledException(cancellation);
        }

        /// <summary>A model that can't tile is asked for a picture with a seam, and a warning says so.</summary>
        async Task<TextureRequest> Tiled(TextureRequest request, Tiling tiling, TextureGenerator generator, CancellationToken cancellation)
        {
            var tiles = await generator.PrepareAsync(tiling, cancellation);
            if (!tiles)
                _errors.Warn(this, "the model has no graphs that tile, so a seam shows where the picture meets itself: export it again with them");
            return request with { Tiling = tiles ? tiling : Tiling.None };
        }
    }
}
