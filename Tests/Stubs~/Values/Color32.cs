#nullable enable
namespace UnityEngine
{
    public struct Color32
    {
        public byte r;
        public byte g;
        public byte b;
        public byte a;

        public Color32(byte r, byte g, byte b, byte a) => (this.r, this.g, this.b, this.a) = (r, g, b, a);
    }
}
