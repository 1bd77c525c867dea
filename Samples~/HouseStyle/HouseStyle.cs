#nullable enable
using System;
using UnityEngine;

namespace Yoso.Samples
{
    /// <summary>The same six prompts and seeds, first as the model draws them, then under one trained style after the other.</summary>
    public sealed class HouseStyle : MonoBehaviour
    {
        static readonly string[] Prompts = { "a blue potion", "a silver sword", "a brown door", "a burning altar", "a golden ring", "a grey stone wall" };

        [SerializeField, Tooltip("The styles beside this script, or your own.")]
        YosoStyle[] _styles = Array.Empty<YosoStyle>();

        [SerializeField, Range(0, 1)]
        float _weight = 1;

        [SerializeField, Min(0.5f)]
        float _secondsEach = 3;

        TextureGenerator? _generator;
        StyleMix? _look;
        float _next;
        int _turn;

        /// <summary>For scenes that are built in code.</summary>
        public YosoStyle[] Styles
        {
            get => _styles;
            set => _styles = value;
        }

        void Start()
        {
            MakeCamera();
            _look = ScriptableObject.CreateInstance<StyleMix>();
            _generator = gameObject.AddComponent<TextureGenerator>();
            for (var i = 0; i < Prompts.Length; i++)
                Draw(Prompts[i], new Vector3(i % 3 * 2 - 2, 1 - i / 3 * 2, 0));
            _next = Time.unscaledTime + _secondsEach;
        }

        void Update()
        {
            if (Time.unscaledTime < _next)
                return;
            _next = float.PositiveInfinity; // until the next style is in effect
            _turn = (_turn + 1) % (_styles.Length + 1);
            Show(_turn);
        }

        void OnDestroy() => Destroy(_look);

        /// <summary>0 is the model as it is. Pictures go on being made while the styles are mixed; then all are painted again.</summary>
        async void Show(int number)
        {
            try
            {
                var mix = number == 0 ? Array.Empty<StyleShare>() : new[] { new StyleShare(_styles[number - 1], _weight) };
                await _generator!.SetStylesAsync(mix, destroyCancellationToken);
                _look!.Touch();
                _next = Time.unscaledTime + _secondsEach;
            }
            catch (OperationCanceledException)
            {
                // The scene ended first.
            }
        }

        void Draw(string prompt, Vector3 position)
        {
            var forge = new GameObject(prompt).AddComponent<SpriteForge>();
            forge.transform.position = position;
            forge.Seed = 3;
            forge.PixelsPerUnit = 20;
            forge.Style = _look;
            forge.Prompt = prompt;
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
