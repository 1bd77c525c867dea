#nullable enable
namespace UnityEngine.PlayerLoop
{
    public struct Initialization
    {
    }
}
