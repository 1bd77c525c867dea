#nullable enable
namespace Yoso
{
    /// <summary>Work that gets a turn in every frame, on the main thread.</summary>
    interface IFrameWork
    {
        void Tick(FrameTiming timing);
    }
}
