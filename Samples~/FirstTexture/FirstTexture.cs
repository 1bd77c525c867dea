#nullable enable
using System;
using UnityEngine;

namespace Yoso.Samples
{
    /// <summary>The smallest thing that works: one prompt, one texture, shown as a sprite.</summary>
    public sealed class FirstTexture : MonoBehaviour
    {
        [SerializeField]
        string _prompt = "a blue potion";

        [SerializeField]
        ulong _seed = 42;

        async void Start()
        {
            MakeCamera();
            var generator = gameObject.AddComponent<TextureGenerator>();
            var shown = new GameObject(_prompt).AddComponent<SpriteRenderer>();
            try
            {
                var texture = await generator.GenerateAsync(_prompt, _seed, destroyCancellationToken);
                shown.sprite = Sprite.Create(texture, new Rect(0, 0, texture.width, texture.height), new Vector2(0.5f, 0.5f), 16, 0, SpriteMeshType.FullRect);
            }
            catch (OperationCanceledException)
            {
                // The scene ended first.
            }
        }

        static void MakeCamera()
        {
            var camera = Camera.main != null ? Camera.main : new GameObject("Camera").AddComponent<Camera>();
            camera.transform.position = new Vector3(0, 0, -10);
            camera.orthographic = true;
            camera.orthographicSize = 2;
            camera.clearFlags = CameraClearFlags.SolidColor;
            camera.backgroundColor = new Color(0.16f, 0.17f, 0.2f);
        }
    }
}
