#nullable enable
namespace UnityEngine
{
    public class Texture : Object
    {
        public virtual int width { get; set; }

        public virtual int height { get; set; }

        public TextureWrapMode wrapMode
        {
            get => wrapModeU;
            set => (wrapModeU, wrapModeV) = (value, value);
        }

        public TextureWrapMode wrapModeU { get; set; }

        public TextureWrapMode wrapModeV { get; set; }

        public FilterMode filterMode { get; set; } = FilterMode.Bilinear;

        public virtual bool isReadable { get; internal set; } = true;

        public bool isDataSRGB { get; internal set; }

        public int mipmapCount { get; internal set; } = 1;

        internal int Applied { get; set; }
    }
}
