#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using UnityEngine;

namespace Yoso
{
    /// <summary>Paints the surface of a renderer: seamless colours, with normals and a mask guessed from them. Materials of the built-in pipeline, URP and HDRP.</summary>
    [AddComponentMenu("YOSO/Texture Painter")]
    public sealed class TexturePainter : Painter
    {
        [SerializeField, Min(0), Tooltip("Pixels of the generated picture; 0 leaves it to the model.")]
        int _size;

        [SerializeField, Range(0, 8), Tooltip("How many pixels high the difference between lowest and highest is.")]
        float _bumpiness = 2;

        [SerializeField, Range(0, 1)]
        float _metallic;

        SurfaceBinding? _binding;
        SurfaceTextures? _shown;

        /// <summary>Pixels of the generated picture; 0 leaves it to the model.</summary>
        public int Size
        {
            get => _size;
            set
            {
                _size = value;
                Repaint();
            }
        }

        public float Bumpiness
        {
            get => _bumpiness;
            set
            {
                _bumpiness = value;
                Repaint();
            }
        }

        /// <summary>0 to 1, everywhere.</summary>
        public float Metallic
        {
            get => _metallic;
            set
            {
                _metallic = value;
                Repaint();
            }
        }

        /// <summary>What is shown; null before the first.</summary>
        public Texture2D? Albedo => _shown?.Albedo;

        public Texture2D? Normal => _shown?.Normal;

        public Texture2D? Mask => _shown?.Mask;

        protected override TextureKind Kind => TextureKind.Material with { Shaping = new MaterialStep { Bumpiness = _bumpiness, Metallic = _metallic } };

        protected override async Task Paint(TextureGenerator generator, CancellationToken cancellation)
        {
            var side = _size > 0 ? _size : (int?)null;
            var order = await Order(Request() with { Width = side, Height = side }, generator, cancellation);
            var made = await Make(generator, order, result => new SurfaceTextures(result), cancellation);
            Show(made.Upload);
        }

        protected override void OnDisable()
        {
            base.OnDisable();
            _binding?.Dispose();
            _shown?.Dispose();
            _binding = null;
            _shown = null;
        }

        void Show(SurfaceTextures textures)
        {
            try
            {
                _binding ??= new SurfaceBinding(FindRenderer());
            }
            catch
            {
                textures.Dispose();
                throw;
            }

            _binding.Show(textures);
            _shown?.Dispose();
            _shown = textures;
        }

        Renderer FindRenderer()
        {
            var found = GetComponent<Renderer>();
            return found != null ? found : throw new InvalidOperationException($"{name}: a TexturePainter paints the Renderer of its own object: add one");
        }
    }
}
