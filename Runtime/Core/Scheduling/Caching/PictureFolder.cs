#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Yoso
{
    /// <summary>
    /// Generated pictures on disk, one PNG with its recipe each, named by the recipe's hash. What has not been used for longest is
    /// deleted first: a file's time says when it was used last, counted on from the newest file, so no clock is read.
    /// </summary>
    sealed class PictureFolder
    {
        static readonly TimeSpan Tick = Times.Milliseconds(10);

        readonly string _folder;
        readonly Recency<string, bool> _files;
        DateTime _newest;

        /// <summary>Makes the folder where it is missing, and counts what an earlier run left there.</summary>
        public PictureFolder(string folder, long capacityBytes)
        {
            _folder = folder;
            _files = new Recency<string, bool>(capacityBytes, forgotten: (name, _) => File.Delete(PathOf(name)));
            var files = Directory.CreateDirectory(folder).GetFiles("*.png").OrderBy(file => file.LastWriteTimeUtc).ToArray();
            _newest = files.Length == 0 ? DateTime.UnixEpoch : files[^1].LastWriteTimeUtc;
            foreach (var file in files)
                _files.Add(Path.GetFileNameWithoutExtension(file.Name), true, file.Length);
        }

        /// <summary>The picture of a recipe; null where there is none. A file that is damaged, or of another recipe, is deleted.</summary>
        public RgbaImage? Find(Recipe recipe)
        {
            var name = NameOf(recipe);
            lock (_files)
            {
                if (!_files.TryGet(name, out _) || !File.Exists(PathOf(name)))
                    return null;
                var image = Read(PathOf(name), recipe);
                if (image != null)
                    Touch(name);
                return image;
            }
        }

        public void Keep(RgbaImage image, Recipe recipe)
        {
            var name = NameOf(recipe);
            lock (_files)
            {
                Png.Save(PathOf(name), image, recipe);
                Touch(name);
                _files.Add(name, true, new FileInfo(PathOf(name)).Length);
            }
        }

        void Touch(string name)
        {
            _newest += Tick;
            File.SetLastWriteTimeUtc(PathOf(name), _newest);
        }

        string PathOf(string name)
        {
            return Path.Combine(_folder, name + ".png");
        }

        static RgbaImage? Read(string path, Recipe recipe)
        {
            try
            {
                var file = File.ReadAllBytes(path);
                if (recipe.Equals(ProvenanceText.Find(Png.ReadTexts(file))))
                    return Png.Decode(file);
            }
            catch (InvalidDataException)
            {
                // Deleted below, and made anew.
            }

            File.Delete(path);
            return null;
        }

        static string NameOf(Recipe recipe)
        {
            using var sha = SHA256.Create();
            return Hex.Lower(sha.ComputeHash(Encoding.UTF8.GetBytes(recipe.ToJson())));
        }
    }
}
