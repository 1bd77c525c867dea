#nullable enable
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>A part of the Batch window: shows a state, and says as commands what a person does. It decides nothing.</summary>
    interface IDeskView
    {
        void Show(DeskState state);
    }
}
