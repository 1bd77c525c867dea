#nullable enable
namespace UnityEngine
{
    public sealed class SystemInfo
    {
        public static int processorCount => System.Environment.ProcessorCount;
    }
}
