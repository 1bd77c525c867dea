#nullable enable
using UnityEngine;

namespace Yoso
{
    /// <summary>
    /// Which generator a painter uses: the given one, else the one on its own object, else any in the scene. One that is disabled paints
    /// nothing, and none is put beside it: whoever disabled it may enable it again.
    /// </summary>
    static class GeneratorSearch
    {
        /// <summary>Null where there is none, or none enabled.</summary>
        public static TextureGenerator? Find(Component painter, TextureGenerator? given)
        {
            var own = Own(painter, given);
            if (own != null)
                return own.IsRunning ? own : null;
            return TextureGenerator.Running.Count > 0 ? TextureGenerator.Running[0] : null;
        }

        /// <summary>The same; where there is none at all, a new one on the painter's object.</summary>
        public static TextureGenerator? FindOrAdd(Component painter, TextureGenerator? given)
        {
            var found = Find(painter, given);
            var isOff = found == null && (Own(painter, given) != null || Object.FindAnyObjectByType<TextureGenerator>() != null);
            return found != null || isOff ? found : painter.gameObject.AddComponent<TextureGenerator>();
        }

        static TextureGenerator? Own(Component painter, TextureGenerator? given)
        {
            return given != null ? given : painter.GetComponent<TextureGenerator>();
        }
    }
}
