#nullable enable
using System;
using System.IO;
using Yoso.Batch;

namespace Yoso.Tests
{
    /// <summary>A folder of small pictures with recipes.</summary>
    sealed class GalleryFolder : IDisposable
    {
        readonly TemporaryFolder _folder = new();

        internal string FullName => _folder.FullName;

        internal static Recipe Potion { get; } = new Recipe { Prompt = "a blue potion", Seed = 42, Width = 2, Height = 2, Model = "tiny", ModelHash = "ab12" };

        internal string File(string name)
        {
            return _folder.File(name);
        }

        internal GalleryFolder With(string name, Recipe? recipe)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File(name))!);
            Png.Save(File(name), new RgbaImage(2, 2), recipe);
            return this;
        }

        internal GalleryFolder With(string name, params PngText[] texts)
        {
            return With(name, Png.Encode(new RgbaImage(2, 2), texts));
        }

        internal GalleryFolder With(string name, byte[] bytes)
        {
            System.IO.File.WriteAllBytes(File(name), bytes);
            return this;
        }

        internal Gallery Read()
        {
            return Gallery.Read(FullName);
        }

        public void Dispose()
        {
            _folder.Dispose();
        }
    }
}
