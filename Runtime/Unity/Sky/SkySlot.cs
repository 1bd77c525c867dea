#nullable enable
using UnityEngine;

namespace Yoso
{
    /// <summary>Where a sky's material goes: a camera's Skybox component, or the scene. Remembers what was there.</summary>
    sealed class SkySlot
    {
        readonly Skybox? _camera;
        readonly bool _isScenes;
        readonly Material? _before;

        SkySlot(Skybox? camera)
        {
            _camera = camera;
            _isScenes = camera == null;
            _before = camera != null ? camera.material : RenderSettings.skybox;
        }

        public static SkySlot Of(Component component)
        {
            return new SkySlot(component.GetComponent<Skybox>());
        }

        public void Put(Material? sky)
        {
            if (_isScenes)
                RenderSettings.skybox = sky!;
            else if (_camera != null)
                _camera.material = sky!;
        }

        /// <summary>A camera that is gone needs nothing back.</summary>
        public void Restore()
        {
            Put(_before != null ? _before : null);
        }
    }
}
