#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso
{
    /// <summary>
    /// What a texture is for, and what follows from that: its size, whether it tiles, and what is done to it after it was generated. Each
    /// may be had with parts of its own: <c>TextureKind.Sprite with { Shaping = ... }</c>.
    /// </summary>
    public sealed record TextureKind
    {
        /// <summary>As it comes from the model.</summary>
        public static readonly TextureKind Plain = new("plain", Tiling.None) { IsCleaned = false };

        /// <summary>Cut out, with hard edges, trimmed, with a pivot.</summary>
        public static readonly TextureKind Sprite = new("sprite", Tiling.None) { Shaping = new SpriteStep() };

        /// <summary>Cut out with hard edges in a frame of one size.</summary>
        public static readonly TextureKind Icon = new("icon", Tiling.None) { Shaping = new SpriteStep { Trim = false } };

        /// <summary>Copies fit side by side and one above the other.</summary>
        public static readonly TextureKind Tile = new("tile", Tiling.Both);

        /// <summary>A tile with heights, normals and a mask for a lit surface.</summary>
        public static readonly TextureKind Material = new("material", Tiling.Both) { Shaping = new MaterialStep() };

        /// <summary>A panorama twice as wide as high, enlarged smoothly, and the six faces of a cube.</summary>
        /// <remarks>Made as a tile in both directions, because models draw frames where a picture ends; above and below the poles' treatment decides.</remarks>
        public static readonly TextureKind Sky = new("sky", Tiling.Both)
        {
            Enlarging = new IPostStep[] { new EnlargeToStep(SkyWidth, Upscaler.Smooth) },
            Shaping = new SkyStep(SkyFace),
            IsPanorama = true,
        };

        const int SkyWidth = 1024;
        const int LeastSkyHeight = 64;
        const int SkyFace = 256;

        TextureKind(string name, Tiling tiling)
        {
            Name = name;
            Tiling = tiling;
        }

        public static IReadOnlyList<TextureKind> All { get; } = new[] { Plain, Sprite, Icon, Tile, Material, Sky };

        public string Name { get; }

        public Tiling Tiling { get; }

        /// <summary>Whether it goes all around: twice as wide as high.</summary>
        public bool IsPanorama { get; private init; }

        /// <summary>What enlarges the picture before it is shaped.</summary>
        public IReadOnlyList<IPostStep> Enlarging { get; init; } = Array.Empty<IPostStep>();

        /// <summary>What makes of a picture what it is for; null for nothing.</summary>
        public IPostStep? Shaping { get; init; }

        /// <summary>The colours that the finished picture is kept to; null for all.</summary>
        public PaletteStep? Colours { get; init; }

        /// <summary>Everything that is done to a picture, in this order: cleaned, enlarged, shaped, and kept to its colours last, so that nothing mixes others.</summary>
        public IReadOnlyList<IPostStep> Post
        {
            get
            {
                var steps = new List<IPostStep>();
                if (IsCleaned)
                    steps.Add(new CleanStep());
                steps.AddRange(Enlarging);
                if (Shaping != null)
                    steps.Add(Shaping);
                if (Colours != null)
                    steps.Add(Colours);
                return steps;
            }
        }

        bool IsCleaned { get; init; } = true;

        /// <exception cref="ArgumentException">There is no kind of that name.</exception>
        public static TextureKind Named(string name)
        {
            return All.FirstOrDefault(kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new ArgumentException($"kind: wanted one of {string.Join(", ", All.Select(kind => kind.Name))}, found {name}");
        }

        /// <summary>The request with what the kind says where it says nothing itself. The height is the model's own, in pixels.</summary>
        public TextureRequest Shape(TextureRequest request, int height)
        {
            var shaped = request with { Tiling = request.Tiling | Tiling };
            if (!IsPanorama || request.Width != null || request.Height != null)
                return shaped;
            var sky = Math.Max(height, LeastSkyHeight);
            return shaped with { Width = 2 * sky, Height = sky };
        }
    }
}
