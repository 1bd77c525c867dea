#nullable enable
using System;
using UnityEngine;

namespace Yoso.Samples
{
    /// <summary>One style asset, changed while the game runs: everything that is painted with it follows.</summary>
    public sealed class StyleMorph : MonoBehaviour
    {
        static readonly string[] Subjects = { "stone floor", "wooden planks", "grass", "brick wall" };
        static readonly string[] Moods = { "", "dark", "golden", "mossy", "icy" };

        static readonly Color32[][] Palettes =
        {
            Array.Empty<Color32>(),
            new[] { new Color32(20, 16, 32, 255), new Color32(72, 60, 96, 255), new Color32(150, 130, 160, 255), new Color32(230, 220, 225, 255) },
            new[] { new Color32(15, 56, 15, 255), new Color32(48, 98, 48, 255), new Color32(139, 172, 15, 255), new Color32(155, 188, 15, 255) },
        };

        [SerializeField, Min(0.5f)]
        float _secondsEach = 3;

        StyleMix? _style;
        float _next;
        int _step;

        void Start()
        {
            MakeScene();
            gameObject.AddComponent<TextureGenerator>();
            _style = ScriptableObject.CreateInstance<StyleMix>();
            for (var i = 0; i < Subjects.Length; i++)
                Paint(GameObject.CreatePrimitive(PrimitiveType.Cube), i);
        }

        void Update()
        {
            if (_style == null || Time.unscaledTime < _next)
                return;
            _next = Time.unscaledTime + _secondsEach;
            _style.Finish.Palette = Palettes[_step % Palettes.Length];
            _style.Prefix = Moods[_step % Moods.Length];
            _style.Touch();
            _step++;
        }

        void Paint(GameObject cube, int index)
        {
            cube.transform.position = new Vector3(index * 1.5f - 2.25f, 0, 0);
            cube.transform.rotation = Quaternion.Euler(-20, 30, 0);
            var painter = cube.AddComponent<TexturePainter>();
            painter.Style = _style;
            painter.Seed = (ulong)index;
            painter.Prompt = Subjects[index];
        }

        static void MakeScene()
        {
            var camera = Camera.main != null ? Camera.main : new GameObject("Camera").AddComponent<Camera>();
            camera.transform.position = new Vector3(0, 0, -5);
            var sun = new GameObject("Sun").AddComponent<Light>();
            sun.type = LightType.Directional;
            sun.transform.rotation = Quaternion.Euler(40, -30, 0);
        }
    }
}
