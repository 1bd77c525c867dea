#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using UnityEngine;

namespace Yoso
{
    /// <summary>
    /// Paints the sky: on the camera it sits on where that has a Skybox, else on the scene's. The picture meets itself at its sides and is
    /// calm at the poles; a new sky fades in over the one before. For the built-in pipeline and URP; HDRP has skies of its own.
    /// </summary>
    [AddComponentMenu("YOSO/Skybox Painter")]
    public sealed class SkyboxPainter : Painter
    {
        [SerializeField, Min(16), Tooltip("Pixels of the generated panorama from pole to pole; it is twice as wide.")]
        int _height = 64;

        [SerializeField, Range(1, 8), Tooltip("Enlarges the panorama, smoothly.")]
        int _enlarge = 4;

        [SerializeField]
        SkyForm _form = SkyForm.Panorama;

        [SerializeField, Min(0), Tooltip("Seconds in which a new sky replaces the old one, at any time scale.")]
        float _fadeSeconds = 2;

        [SerializeField, Range(0, 360)]
        float _rotation;

        [SerializeField, Range(0, 8)]
        float _exposure = 1;

        [SerializeField, Tooltip("Has ambient light and reflections follow each new sky.")]
        bool _lightsScene = true;

        SkyMaterial? _sky;

        /// <summary>Pixels of the generated panorama from pole to pole; it is twice as wide.</summary>
        public int Height
        {
            get => _height;
            set
            {
                _height = value;
                Repaint();
            }
        }

        /// <summary>1 to 8 times, smoothly.</summary>
        public int Enlarge
        {
            get => _enlarge;
            set
            {
                _enlarge = Mathf.Clamp(value, 1, 8);
                Repaint();
            }
        }

        public SkyForm Form
        {
            get => _form;
            set
            {
                _form = value;
                Repaint();
            }
        }

        public float FadeSeconds
        {
            get => _fadeSeconds;
            set => _fadeSeconds = value;
        }

        /// <summary>In degrees around the vertical.</summary>
        public float Rotation
        {
            get => _rotation;
            set => _rotation = value;
        }

        public float Exposure
        {
            get => _exposure;
            set => _exposure = value;
        }

        /// <summary>The sky that is shown or fading in: a Texture2D or a Cubemap; null before the first.</summary>
        public Texture? Sky => _sky?.Current;

        protected override TextureKind Kind => TextureKind.Sky with
        {
            Enlarging = _enlarge > 1 ? new IPostStep[] { new EnlargeStep(_enlarge, Upscaler.Smooth) } : Array.Empty<IPostStep>(),
            Shaping = new SkyStep(IsCube ? _height * _enlarge / 2 : 0),
        };

        bool IsCube => _form == SkyForm.Cubemap;

        protected override async Task Paint(TextureGenerator generator, CancellationToken cancellation)
        {
            var cube = IsCube;
            var order = await Order(Request() with { Width = 2 * _height, Height = _height }, generator, cancellation);
            var made = await Make(generator, order, result => SkyUploads.For(result, cube), cancellation);
            Show(SkyUploads.Texture(made.Upload));
        }

        protected override void OnDisable()
        {
            base.OnDisable();
            if (_sky == null)
                return;
            if (_sky.Leave())
                LightScene();
            _sky.Dispose();
            _sky = null;
        }

        protected override void Update()
        {
            base.Update();
            if (_sky == null)
                return;
            _sky.Look(_rotation, _exposure);
            var followed = _sky.Follow();
            if (_sky.Fade(Time.unscaledDeltaTime, _fadeSeconds) || followed)
                LightScene();
        }

        /// <summary>Ambient light and reflections stay those of the sky before until they are told.</summary>
        void LightScene()
        {
            if (_lightsScene)
                DynamicGI.UpdateEnvironment();
        }

        void Show(Texture sky)
        {
            try
            {
                _sky ??= new SkyMaterial(this);
            }
            catch
            {
                EngineObjects.Destroy(sky);
                throw;
            }

            _sky.Show(sky);
        }
    }
}
