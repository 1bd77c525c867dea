#nullable enable
using System;
using UnityEngine;

namespace Yoso
{
    /// <summary>A sprite over a texture of its own.</summary>
    sealed class ForgedSprite : IDisposable
    {
        readonly Texture2D _texture;

        /// <summary>The texture is the cut-out part, so the sprite's rectangle is all of it.</summary>
        public ForgedSprite(Texture2D texture, SpriteShape shape, float pixelsPerUnit)
        {
            _texture = texture;
            var pivot = new Vector2(shape.PivotX, shape.PivotY);
            Sprite = Sprite.Create(texture, new Rect(0, 0, texture.width, texture.height), pivot, pixelsPerUnit, 0, SpriteMeshType.FullRect);
        }

        public Sprite Sprite { get; }

        public void Dispose()
        {
            EngineObjects.Destroy(Sprite);
            EngineObjects.Destroy(_texture);
        }
    }
}
