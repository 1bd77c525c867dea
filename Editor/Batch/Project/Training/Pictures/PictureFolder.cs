#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>Pictures on disk with a .txt beside each, as the trainer reads them.</summary>
    public static class PictureFolder
    {
        const string CaptionEnding = ".txt";

        static readonly string[] Endings = { ".png", ".jpg", ".jpeg", ".webp" };

        /// <summary>Whether the trainer can read such a file.</summary>
        public static bool IsPicture(string path)
        {
            return Endings.Contains(Path.GetExtension(path).ToLowerInvariant());
        }

        /// <summary>The pictures among the paths, those below folders included, each once, with the captions that lie beside them.</summary>
        public static IReadOnlyList<TrainingPicture> Read(IEnumerable<string> paths)
        {
            return paths.SelectMany(Below).Where(IsPicture).Select(Path.GetFullPath).Distinct().OrderBy(path => path, StringComparer.Ordinal)
                .Select(path => new TrainingPicture(path, CaptionBeside(path))).ToArray();
        }

        /// <summary>Writes each caption beside its picture; one that was made empty takes its file away.</summary>
        public static void SaveCaptions(IEnumerable<TrainingPicture> pictures)
        {
            foreach (var picture in pictures.Where(picture => picture.Caption != CaptionBeside(picture.Path)))
                Write(picture.Caption, CaptionPath(picture.Path));
        }

        /// <summary>Copies pictures and captions into a folder of their own, which is emptied first: what a run was trained on stays with it.</summary>
        public static void Collect(IReadOnlyList<TrainingPicture> pictures, string folder)
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, true);
            Directory.CreateDirectory(folder);
            for (var i = 0; i < pictures.Count; i++)
            {
                var copy = Path.Combine(folder, $"{i:0000}-{Path.GetFileName(pictures[i].Path)}");
                File.Copy(pictures[i].Path, copy);
                Write(pictures[i].Caption, CaptionPath(copy));
            }
        }

        static IEnumerable<string> Below(string path)
        {
            return Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : new[] { path }.Where(File.Exists);
        }

        static string CaptionBeside(string picture)
        {
            return File.Exists(CaptionPath(picture)) ? File.ReadAllText(CaptionPath(picture)).Trim() : "";
        }

        static string CaptionPath(string picture) => Path.ChangeExtension(picture, CaptionEnding);

        static void Write(string caption, string path)
        {
            if (caption.Length == 0)
                File.Delete(path);
            else
                AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(caption + "\n")));
        }
    }
}
