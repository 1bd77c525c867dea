#nullable enable
using System;
using System.Threading;

namespace Yoso
{
    /// <summary>
    /// One picture, a stage a call: Encode, then Denoise for each segment of each step, then Decode. Several pictures may be on their way at once, but
    /// one stage runs at a time. To be disposed, done or not, while no stage of it runs.
    /// </summary>
    interface IStagedPicture : IDisposable
    {
        Recipe Recipe { get; }

        /// <summary>Parts that a step is run in, one after the other; known once the picture is encoded.</summary>
        int Segments { get; }

        /// <summary>Whether the networks it needs are open; otherwise Encode opens them first.</summary>
        bool IsOpen { get; }

        void Encode(CancellationToken cancellation);

        void Denoise(int step, int segment, CancellationToken cancellation);

        TextureResult Decode(CancellationToken cancellation);

        /// <summary>The result for a picture that was made earlier.</summary>
        TextureResult Restore(RgbaImage image, CancellationToken cancellation);
    }
}
