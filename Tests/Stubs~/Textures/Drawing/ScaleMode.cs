#nullable enable
namespace UnityEngine
{
    public enum ScaleMode
    {
        StretchToFill,
        ScaleAndCrop,
        ScaleToFit,
    }
}
