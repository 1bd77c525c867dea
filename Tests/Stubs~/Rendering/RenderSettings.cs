#nullable enable
using System.Collections.Generic;
using UnityEngine.SceneManagement;

namespace UnityEngine
{
    /// <summary>Each scene has its own; those of the active one are seen.</summary>
    public sealed class RenderSettings : Object
    {
        static readonly Dictionary<Scene, Material?> Skies = new();

        public static Material? skybox
        {
            get => Skies.TryGetValue(SceneManager.GetActiveScene(), out var sky) ? sky : null;
            set => Skies[SceneManager.GetActiveScene()] = value;
        }
    }
}
