#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>A finished picture, and all there is to know of how it came about.</summary>
    public sealed record TextureResult(RgbaImage Image, Recipe Recipe, StageTimes Times, ProviderReport Provider)
    {
        /// <summary>Tokens of the prompt that did not fit into the text encoder and were left out, from its end.</summary>
        public int DroppedTokens { get; init; }

        /// <summary>What post steps have made to go with the picture, such as normals or the faces of a sky.</summary>
        public IReadOnlyList<TextureMap> Maps { get; init; } = Array.Empty<TextureMap>();

        /// <summary>How a sprite was cut out of the generated picture; null where it was not.</summary>
        public SpriteShape? Shape { get; init; }

        /// <summary>The companion of one kind.</summary>
        /// <exception cref="ArgumentException">No post step has made one.</exception>
        public RgbaImage Map(MapKind kind)
        {
            foreach (var map in Maps)
                if (map.Kind == kind)
                    return map.Image;
            throw new ArgumentException($"a {kind} map wanted, found {Maps.Count} others: add the post step that makes it", nameof(kind));
        }
    }
}
