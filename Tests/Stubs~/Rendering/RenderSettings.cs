#nullable enable
namespace UnityEngine
{
    public sealed class RenderSettings : Object
    {
        public static Material? skybox { get; set; }
    }
}
