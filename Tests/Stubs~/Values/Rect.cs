#nullable enable
namespace UnityEngine
{
    public struct Rect
    {
        public Rect(float x, float y, float width, float height) => (this.x, this.y, this.width, this.height) = (x, y, width, height);

        public float x { get; set; }

        public float y { get; set; }

        public float width { get; set; }

        public float height { get; set; }
    }
}
