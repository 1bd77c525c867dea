#nullable enable
namespace UnityEngine
{
    public struct Color
    {
        public float r;
        public float g;
        public float b;
        public float a;

        public Color(float r, float g, float b, float a) => (this.r, this.g, this.b, this.a) = (r, g, b, a);

        public Color(float r, float g, float b) => (this.r, this.g, this.b, a) = (r, g, b, 1);
    }
}
