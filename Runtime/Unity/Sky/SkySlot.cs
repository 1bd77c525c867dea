#nullable enable
using System.Collections.Generic;
using UnityEngine;
using UnityEngine.SceneManagement;

namespace Yoso
{
    /// <summary>
    /// Where a painter's sky goes: a camera's Skybox component, or whichever scene is active. The last sky put is seen; when one goes, what
    /// lay below it is seen again, and what others have put since is left alone.
    /// </summary>
    sealed class SkySlot
    {
        static readonly List<SkySlot> Slots = new();

        readonly Skybox? _camera;
        readonly bool _isScenes;
        readonly Material _sky;

        /// <summary>What lies below the sky, in each scene it was put into; a camera's counts as one of no scene.</summary>
        readonly Dictionary<Scene, Material?> _below = new();
        Scene _place;

        SkySlot(Skybox? camera, Material sky)
        {
            _camera = camera;
            _isScenes = camera == null;
            _sky = sky;
        }

        Material? Seen
        {
            get => _isScenes ? RenderSettings.skybox : _camera != null ? _camera.material : null;
            set
            {
                if (_isScenes)
                    RenderSettings.skybox = value!;
                else if (_camera != null)
                    _camera.material = value!;
            }
        }

        public static SkySlot Of(Component component, Material sky)
        {
            return new SkySlot(component.GetComponent<Skybox>(), sky);
        }

        /// <summary>Shows the sky, above all others.</summary>
        public void Put()
        {
            _place = Place();
            if (!Slots.Contains(this))
                Slots.Add(this);
            if (Seen == _sky)
                return;
            LeaveOut(_place);
            _below[_place] = Seen;
            Seen = _sky;
        }

        /// <summary>Shows the sky in the scene that has become the active one; false where it still is the same.</summary>
        public bool Follow()
        {
            if (Place() == _place)
                return false;
            Put();
            return true;
        }

        /// <summary>Takes the sky away; false where it was not to be seen. A camera that is gone needs nothing back.</summary>
        public bool Leave()
        {
            Slots.Remove(this);
            foreach (var scene in _below.Keys)
                LeaveOut(scene);
            if (Seen != _sky || !_below.TryGetValue(Place(), out var below))
                return false;
            Seen = below != null ? below : null;
            return true;
        }

        /// <summary>Skies above this one lie on what it lies on.</summary>
        void LeaveOut(Scene scene)
        {
            if (!_below.TryGetValue(scene, out var below))
                return;
            foreach (var above in Slots)
                if (above._below.TryGetValue(scene, out var material) && ReferenceEquals(material, _sky))
                    above._below[scene] = below;
        }

        Scene Place()
        {
            return _isScenes ? SceneManager.GetActiveScene() : default;
        }
    }
}
