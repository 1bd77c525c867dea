#nullable enable
namespace UnityEngine
{
    public sealed class Sprite : Object
    {
        Sprite(Texture2D texture, Rect rect) => (this.texture, this.rect) = (texture, rect);

        public Texture2D texture { get; }

        public Rect rect { get; }

        /// <summary>In pixels.</summary>
        public Vector2 pivot { get; private set; }

        public float pixelsPerUnit { get; private set; }

        public static Sprite Create(Texture2D texture, Rect rect, Vector2 pivot, float pixelsPerUnit, uint extrude, SpriteMeshType meshType)
        {
            return new Sprite(texture, rect) { pivot = new Vector2(pivot.x * rect.width, pivot.y * rect.height), pixelsPerUnit = pixelsPerUnit };
        }
    }
}
