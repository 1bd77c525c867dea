#nullable enable
namespace UnityEngine
{
    public struct Vector2
    {
        public float x;
        public float y;

        public Vector2(float x, float y) => (this.x, this.y) = (x, y);
    }
}
