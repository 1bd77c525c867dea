#nullable enable
namespace UnityEngine
{
    public class MeshRenderer : Renderer
    {
    }
}
