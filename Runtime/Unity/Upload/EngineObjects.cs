#nullable enable
using UnityEngine;

namespace Yoso
{
    /// <summary>Ends what components have made, in play mode and outside of it.</summary>
    static class EngineObjects
    {
        public static void Destroy(Object? made)
        {
            if (made == null)
                return;
            if (Application.isPlaying)
                Object.Destroy(made);
            else
                Object.DestroyImmediate(made);
        }
    }
}
