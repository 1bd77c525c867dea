#nullable enable
namespace Unity.Profiling
{
    public struct ProfilerMarker
    {
        public ProfilerMarker(string name)
        {
        }

        public AutoScope Auto() => default;

        public struct AutoScope : System.IDisposable
        {
            public void Dispose()
            {
            }
        }
    }
}
