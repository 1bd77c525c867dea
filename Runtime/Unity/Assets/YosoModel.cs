#nullable enable
using System;
using System.IO;
using System.Security.Cryptography;
using UnityEngine;

namespace Yoso
{
    /// <summary>A model as an asset: the bytes of a .yoso file, or a path to one that is shipped beside the game.</summary>
    [CreateAssetMenu(menuName = "YOSO/Model File", fileName = "Model")]
    public sealed class YosoModel : ScriptableObject
    {
        [SerializeField, Tooltip("A .yoso file or a bundle's folder: absolute, or below StreamingAssets. Not needed where the asset holds the bytes.")]
        string _file = "";

        [SerializeField, TextArea(2, 8), Tooltip("What the file says of itself.")]
        string _about = "";

        [SerializeField, HideInInspector]
        byte[] _content = Array.Empty<byte>();

        [SerializeField, HideInInspector]
        string _hash = "";

        /// <summary>SHA-256 of the content in lower-case hex; empty for a model that is named by its path.</summary>
        public string Hash => _hash;

        /// <summary>What the file says of itself, where it was imported.</summary>
        public string About
        {
            get => _about;
            internal set => _about = value;
        }

        /// <summary>An asset that carries a .yoso file's bytes, which it takes over.</summary>
        public static YosoModel FromContent(string name, byte[] content)
        {
            var model = CreateInstance<YosoModel>();
            using var sha = SHA256.Create();
            model.name = name;
            model._content = content;
            model._hash = BitConverter.ToString(sha.ComputeHash(content)).Replace("-", "").ToLowerInvariant();
            return model;
        }

        /// <summary>A model that lies on disk: absolute, or below StreamingAssets.</summary>
        public static YosoModel FromFile(string path)
        {
            var model = CreateInstance<YosoModel>();
            model.name = Path.GetFileNameWithoutExtension(path);
            model._file = path;
            return model;
        }

        /// <exception cref="InvalidOperationException">The asset names no model, or one that is no file on this platform.</exception>
        internal ModelSource Source()
        {
            if (_content.Length > 0)
                return new ModelSource(name) { Content = _content, Hash = _hash };
            if (_file.Length == 0)
                throw new InvalidOperationException($"the model asset \"{name}\" is empty: give it a .yoso file, or leave the generator's model unset for the default one");
            return new ModelSource(name) { Path = ModelFiles.Of(this, _file) };
        }
    }
}
