#nullable enable
using System;
using System.IO;
using UnityEngine;

namespace Yoso
{
    /// <summary>
    /// A style as an asset: the words that call it up, its licence, and its LoRA file. The words count with every prompt of a mix; the file's
    /// weights do where <see cref="TextureGenerator.SetStylesAsync"/> mixes them into a model.
    /// </summary>
    [CreateAssetMenu(menuName = "YOSO/Style", fileName = "Style")]
    public sealed class YosoStyle : ScriptableObject
    {
        [SerializeField, Tooltip("Words the style was trained with; they go in front of every prompt.")]
        string _triggerWords = "";

        [SerializeField, Tooltip("Who made it and what may be done with its pictures.")]
        string _licence = "";

        [SerializeField, Tooltip("A LoRA file (.safetensors): absolute, or below StreamingAssets. Mixed in by SetStylesAsync of a TextureGenerator.")]
        string _file = "";

        [SerializeField, TextArea(2, 8), Tooltip("What the file says of itself.")]
        string _about = "";

        [SerializeField, HideInInspector]
        byte[] _content = Array.Empty<byte>();

        public string TriggerWords
        {
            get => _triggerWords;
            set => _triggerWords = value;
        }

        public string Licence => _licence;

        /// <summary>What the file says of itself, where it was imported.</summary>
        public string About
        {
            get => _about;
            internal set => _about = value;
        }

        /// <summary>Whether there are weights to be mixed into a model.</summary>
        public bool HasWeights => _content.Length > 0 || _file.Length > 0;

        internal StyleSource Source(float weight)
        {
            return _content.Length > 0
                ? new StyleSource(name, weight) { Content = _content }
                : new StyleSource(name, weight) { Path = ModelFiles.Of(this, _file) };
        }

        /// <summary>A style whose LoRA file lies on disk: absolute, or below StreamingAssets.</summary>
        public static YosoStyle FromFile(string path, string triggerWords, string licence)
        {
            var style = CreateInstance<YosoStyle>();
            style.name = Path.GetFileNameWithoutExtension(path);
            style._file = path;
            style._triggerWords = triggerWords;
            style._licence = licence;
            return style;
        }

        /// <summary>A style of a LoRA file's bytes, which it takes over.</summary>
        public static YosoStyle FromContent(string name, byte[] content, string licence)
        {
            var style = CreateInstance<YosoStyle>();
            style.name = name;
            style._content = content;
            style._licence = licence;
            return style;
        }
    }
}
