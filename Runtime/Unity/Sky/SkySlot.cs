#nullable enable
using UnityEngine;

namespace Yoso
{
    /// <summary>Where a sky's material goes: a camera's Skybox component, or the scene. Remembers what was there.</summary>
    sealed class SkySlot
    {
        readonly Skybox? _camera;
        readonly Material? _before;

        SkySlot(Skybox? camera)
        {
            _camera = camera;
            _before = camera != null ? camera.material : RenderSettings.skybox;
        }

        public static SkySlot Of(Component component)
        {
            return new SkySlot(component.GetComponent<Skybox>());
        }

        public void Put(Material? sky)
        {
            if (_camera != null)
                _camera.material = sky!;
            else
                RenderSettings.skybox = sky!;
        }

        /// <summary>A camera or scene that is gone needs nothing back.</summary>
        public void Restore()
        {
            Put(_before != null ? _before : null);
        }
    }
}
