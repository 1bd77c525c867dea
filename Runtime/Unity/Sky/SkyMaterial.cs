#nullable enable
using System;
using UnityEngine;

namespace Yoso
{
    /// <summary>The material that shows a sky and fades from one to the next. Owns both.</summary>
    sealed class SkyMaterial : IDisposable
    {
        const string ShaderName = "YOSO/Sky";
        const string CubeKeyword = "YOSO_CUBE";

        static readonly int From = Shader.PropertyToID("_From");
        static readonly int To = Shader.PropertyToID("_To");
        static readonly int FromCube = Shader.PropertyToID("_FromCube");
        static readonly int ToCube = Shader.PropertyToID("_ToCube");
        static readonly int Blend = Shader.PropertyToID("_Blend");
        static readonly int Rotation = Shader.PropertyToID("_Rotation");
        static readonly int Exposure = Shader.PropertyToID("_Exposure");

        readonly SkySlot _slot;
        readonly Material _material;
        Texture? _before;
        float _blend = 1;
        bool _isSettled = true;

        /// <exception cref="InvalidOperationException">The shader is not in the build.</exception>
        public SkyMaterial(Component painter)
        {
            var shader = Shader.Find(ShaderName);
            if (shader == null)
                throw new InvalidOperationException($"the shader \"{ShaderName}\" is missing: keep the package's Shaders/Resources folder in the build");
            _material = new Material(shader);
            _slot = SkySlot.Of(painter, _material);
        }

        public Texture? Current { get; private set; }

        /// <summary>Begins to fade to a sky, which it takes over. The first one, and one of another form, is there at once.</summary>
        public void Show(Texture sky)
        {
            var fades = Current != null && Current.GetType() == sky.GetType();
            EngineObjects.Destroy(_before);
            _before = Current;
            Current = sky;
            Bind(fades ? _before! : sky, sky);
            SetBlend(fades ? 0 : 1);
            _slot.Put();
            if (!fades)
                DropBefore();
        }

        public void Look(float rotation, float exposure)
        {
            _material.SetFloat(Rotation, rotation);
            _material.SetFloat(Exposure, exposure);
        }

        /// <summary>Goes on fading; true once, when a new sky is there completely.</summary>
        public bool Fade(float seconds, float duration)
        {
            if (_isSettled)
                return false;
            SetBlend(duration > 0 ? Mathf.Min(1, _blend + seconds / duration) : 1);
            if (_blend < 1)
                return false;
            _isSettled = true;
            Bind(Current!, Current!);
            DropBefore();
            return true;
        }

        /// <summary>Goes along into another scene; true when it has.</summary>
        public bool Follow()
        {
            return _slot.Follow();
        }

        /// <summary>Takes the sky away; true where it was to be seen.</summary>
        public bool Leave()
        {
            return _slot.Leave();
        }

        public void Dispose()
        {
            Leave();
            DropBefore();
            EngineObjects.Destroy(Current);
            EngineObjects.Destroy(_material);
            Current = null;
        }

        void SetBlend(float blend)
        {
            _blend = blend;
            _isSettled = false;
            _material.SetFloat(Blend, blend);
        }

        void Bind(Texture from, Texture to)
        {
            var cube = to is Cubemap;
            _material.SetTexture(cube ? FromCube : From, from);
            _material.SetTexture(cube ? ToCube : To, to);
            if (cube)
                _material.EnableKeyword(CubeKeyword);
            else
                _material.DisableKeyword(CubeKeyword);
        }

        void DropBefore()
        {
            EngineObjects.Destroy(_before);
            _before = null;
        }
    }
}
