#nullable enable
using System.Threading;
using UnityEngine;
#if UNITY_6000_0_OR_NEWER
using TextureTask = UnityEngine.Awaitable<UnityEngine.Texture2D>;
#else
using TextureTask = System.Threading.Tasks.Task<UnityEngine.Texture2D>;
#endif

namespace Yoso
{
    /// <summary>What differs between the engine's versions: Unity 6 gives an Awaitable, which is to be awaited once; 2022.3 a Task.</summary>
    public sealed partial class TextureGenerator
    {
        /// <summary>Makes a texture of hard pixels in the model's own size. It belongs to the caller, who destroys it.</summary>
        /// <exception cref="System.OperationCanceledException">Cancelled, or the component was disabled or destroyed.</exception>
        public async TextureTask GenerateAsync(string prompt, ulong seed = 0, CancellationToken cancellation = default)
        {
            return await Generate(new TextureOrder(new TextureRequest { Prompt = prompt, Seed = seed }), TextureOptions.Pixels, cancellation);
        }

        /// <summary>The same for any order and any kind of texture; an upload that the order names is replaced by the texture's.</summary>
        public async TextureTask GenerateAsync(TextureOrder order, TextureOptions options, CancellationToken cancellation = default)
        {
            return await Generate(order, options, cancellation);
        }
    }
}
