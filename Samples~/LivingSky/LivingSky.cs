#nullable enable
using UnityEngine;

namespace Yoso.Samples
{
    /// <summary>A sky that turns slowly, and becomes another every few seconds.</summary>
    public sealed class LivingSky : MonoBehaviour
    {
        [SerializeField]
        string[] _prompts = { "blue sky with clouds", "stars in a dark night", "orange clouds", "green water", "purple stone" };

        [SerializeField, Min(1)]
        float _secondsEach = 8;

        [SerializeField]
        float _degreesPerSecond = 2;

        SkyboxPainter? _painter;
        float _next;
        int _index;

        void Start()
        {
            var camera = Camera.main != null ? Camera.main : new GameObject("Camera").AddComponent<Camera>();
            camera.clearFlags = CameraClearFlags.Skybox;
            var sun = new GameObject("Sun").AddComponent<Light>();
            sun.type = LightType.Directional;
            GameObject.CreatePrimitive(PrimitiveType.Sphere).transform.position = new Vector3(0, 0, 4);
            _painter = gameObject.AddComponent<SkyboxPainter>();
            _painter.FadeSeconds = 3;
        }

        void Update()
        {
            if (_painter == null)
                return;
            _painter.Rotation = (_painter.Rotation + _degreesPerSecond * Time.deltaTime) % 360;
            if (Time.unscaledTime < _next)
                return;
            _next = Time.unscaledTime + _secondsEach;
            _painter.Seed = (ulong)_index;
            _painter.Prompt = _prompts[_index++ % _prompts.Length];
        }
    }
}
