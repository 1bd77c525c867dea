#nullable enable
namespace UnityEngine
{
    public enum SpriteMeshType
    {
        FullRect,
        Tight,
    }
}
