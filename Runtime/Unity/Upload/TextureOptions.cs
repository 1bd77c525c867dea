#nullable enable
using UnityEngine;

namespace Yoso
{
    /// <summary>How a picture becomes a texture.</summary>
    public sealed record TextureOptions
    {
        /// <summary>Hard pixels, as of a sprite.</summary>
        public static TextureOptions Pixels { get; } = new();

        /// <summary>A surface that repeats and is seen from far away.</summary>
        public static TextureOptions Surface { get; } = new() { Filter = FilterMode.Trilinear, Wrap = TextureWrapMode.Repeat, Mipmaps = true };

        /// <summary>Numbers that are no colours, such as normals: the same as a surface, but read as they are.</summary>
        public static TextureOptions Numbers { get; } = Surface with { Linear = true };

        public FilterMode Filter { get; init; } = FilterMode.Point;

        public TextureWrapMode Wrap { get; init; } = TextureWrapMode.Clamp;

        /// <summary>Made on the main thread by the engine, in the last slice.</summary>
        public bool Mipmaps { get; init; }

        /// <summary>Whether the bytes are plain numbers; otherwise they are sRGB colours.</summary>
        public bool Linear { get; init; }

        /// <summary>Keeps a copy in memory that scripts can read.</summary>
        public bool Readable { get; init; }
    }
}
