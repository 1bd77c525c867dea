#nullable enable
namespace UnityEngine.Experimental.Rendering
{
    [System.Flags]
    public enum TextureCreationFlags
    {
        None = 0,
        MipChain = 1,
    }
}
