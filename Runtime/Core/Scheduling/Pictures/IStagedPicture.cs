#nullable enable
using System.Threading;

namespace Yoso
{
    /// <summary>
    /// One picture, a stage a call: Encode, then Denoise for each step, then Decode. Several pictures may be on their way at once, but
    /// one stage runs at a time.
    /// </summary>
    interface IStagedPicture
    {
        Recipe Recipe { get; }

        void Encode(CancellationToken cancellation);

        void Denoise(int step, CancellationToken cancellation);

        TextureResult Decode(CancellationToken cancellation);

        /// <summary>The result for a picture that was made earlier.</summary>
        TextureResult Restore(RgbaImage image);
    }
}
