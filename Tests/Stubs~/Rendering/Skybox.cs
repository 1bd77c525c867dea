#nullable enable
namespace UnityEngine
{
    public sealed class Skybox : Behaviour
    {
        public Material? material { get; set; }
    }
}
