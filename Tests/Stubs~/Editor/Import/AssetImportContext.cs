#nullable enable
using System.Collections.Generic;
using UnityEngine;

namespace UnityEditor.AssetImporters
{
    public class AssetImportContext
    {
        internal AssetImportContext(string path) => assetPath = path;

        public string assetPath { get; }

        public Object? mainObject { get; private set; }

        internal Dictionary<string, Object> Objects { get; } = new();

        internal Texture2D? Thumbnail { get; private set; }

        internal List<string> Errors { get; } = new();

        public void AddObjectToAsset(string identifier, Object obj) => Objects.Add(identifier, obj);

        public void AddObjectToAsset(string identifier, Object obj, Texture2D thumbnail)
        {
            AddObjectToAsset(identifier, obj);
            Thumbnail = thumbnail;
        }

        public void SetMainObject(Object obj) => mainObject = obj;

        public void LogImportError(string msg, Object? obj = null) => Errors.Add(msg);
    }
}
