#nullable enable
using System;
using UnityEngine;

namespace Yoso.Samples
{
    /// <summary>Eight sprites that share one palette: the colours are chosen over all of them first.</summary>
    public sealed class SpriteForgeGallery : MonoBehaviour
    {
        [SerializeField]
        string[] _prompts = { "a blue potion", "a red potion", "a sword", "a shield", "a green dragon", "a skeleton", "a chest", "a tree" };

        [SerializeField, Range(2, 64)]
        int _colours = 16;

        [SerializeField]
        ulong _seed = 7;

        SpriteForge[] _forges = Array.Empty<SpriteForge>();

        async void Start()
        {
            MakeCamera();
            gameObject.AddComponent<TextureGenerator>();
            _forges = Array.ConvertAll(_prompts, MakeForge);
            for (var i = 0; i < _forges.Length; i++)
                _forges[i].transform.position = new Vector3(i % 4 * 2 - 3, 1 - i / 4 * 2, 0);
            try
            {
                var palette = await _forges[0].LockPaletteAsync(_prompts, _colours, destroyCancellationToken);
                for (var i = 0; i < _forges.Length; i++)
                    (_forges[i].Palette, _forges[i].Prompt) = (palette, _prompts[i]);
            }
            catch (OperationCanceledException)
            {
                // The scene ended first.
            }
        }

        SpriteForge MakeForge(string prompt)
        {
            var forge = new GameObject(prompt).AddComponent<SpriteForge>();
            forge.Seed = _seed;
            forge.PixelsPerUnit = 20;
            return forge;
        }

        static void MakeCamera()
        {
            var camera = Camera.main != null ? Camera.main : new GameObject("Camera").AddComponent<Camera>();
            camera.transform.position = new Vector3(0, 0, -10);
            camera.orthographic = true;
            camera.orthographicSize = 2.5f;
            camera.clearFlags = CameraClearFlags.SolidColor;
            camera.backgroundColor = new Color(0.16f, 0.17f, 0.2f);
        }
    }
}
