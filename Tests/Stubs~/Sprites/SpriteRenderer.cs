#nullable enable
namespace UnityEngine
{
    public sealed class SpriteRenderer : Renderer
    {
        public Sprite? sprite { get; set; }
    }
}
