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

        Texture2D? _texture;
        Sprite? _sprite;

        async void Start()
        {
            MakeCamera();
            var generator = gameObject.AddComponent<TextureGenerator>();
            var shown = new GameObject(_prompt).AddComponent<SpriteRenderer>();
            try
            {
                _texture = await generator.GenerateAsync(_prompt, _seed, destroyCancellationToken);
                _sprite = Sprite.Create(_texture, new Rect(0, 0, _texture.width, _texture.height), new Vector2(0.5f, 0.5f), 16, 0, SpriteMeshType.FullRect);
                shown.sprite = _sprite;
            }
            catch (OperationCanceledException)
            {
                // The scene ended first.
            }
        }

        /// <summary>What was generated belongs to whoever asked for it; the scene ends neither textures nor sprites.</summary>
        void OnDestroy()
        {
            Destroy(_sprite);
            Destroy(_texture);
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
