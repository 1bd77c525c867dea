#nullable enable
using System;
using System.Collections.Generic;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>Reads pictures of a folder one by one and keeps their bytes while there is room; whatever is wrong with a file becomes its problem.</summary>
    sealed class GalleryReader
    {
        readonly string _folder;
        long _room;

        internal GalleryReader(string folder, long room)
        {
            _folder = folder;
            _room = room;
        }

        /// <summary>Null for a contact sheet, and for a companion without its picture.</summary>
        internal GalleryPicture? Read(string name)
        {
            try
            {
                var bytes = File.ReadAllBytes(PathOf(name));
                var parts = PictureParts.Read(bytes);
                return parts.IsNoPicture ? null : Describe(name, bytes, parts);
            }
            catch (Exception problem) when (IsOfTheFile(problem))
            {
                return new GalleryPicture { Name = name, Problem = Reason(problem) };
            }
        }

        GalleryPicture Describe(string name, byte[] bytes, PictureParts parts)
        {
            var picture = new GalleryPicture { Name = name, File = Keep(name, bytes, parts), Companions = Companions(name) };
            try
            {
                var recipe = ProvenanceText.Find(parts.Texts());
                return recipe == null ? picture : picture with { Recipe = recipe, Parameters = parts.Shared ?? ProvenanceText.Write(recipe) };
            }
            catch (Exception problem) when (IsOfTheFile(problem))
            {
                return picture with { Problem = Reason(problem) };
            }
        }

        List<GalleryCompanion> Companions(string name)
        {
            var companions = new List<GalleryCompanion>();
            foreach (var (word, file) in PictureNames.Companions(name))
                if (ReadCompanion(file) is { } found)
                    companions.Add(new GalleryCompanion(word, found));
            return companions;
        }

        /// <summary>A damaged companion is left out: the picture itself can be seen without.</summary>
        GalleryFile? ReadCompanion(string name)
        {
            if (!File.Exists(PathOf(name)))
                return null;
            try
            {
                var bytes = File.ReadAllBytes(PathOf(name));
                return Keep(name, bytes, PictureParts.Read(bytes));
            }
            catch (Exception problem) when (IsOfTheFile(problem))
            {
                return null;
            }
        }

        GalleryFile Keep(string name, byte[] bytes, PictureParts parts)
        {
            var fits = bytes.Length <= _room;
            if (fits)
                _room -= bytes.Length;
            return new GalleryFile(name, parts.Width, parts.Height) { Content = fits ? bytes : null, Length = bytes.Length };
        }

        string PathOf(string name)
        {
            return Path.Combine(_folder, name);
        }

        /// <summary>The file's own faults: unreadable, not a PNG, or texts that are no recipe (JSON strings that are no Unicode are invalid operations).</summary>
        static bool IsOfTheFile(Exception problem)
        {
            return problem is IOException || problem is InvalidDataException || problem is UnauthorizedAccessException
                || problem is ArgumentException || problem is InvalidOperationException || problem is FormatException;
        }

        /// <summary>File system errors name the full path, which differs from machine to machine.</summary>
        static string Reason(Exception problem)
        {
            return problem switch
            {
                FileNotFoundException _ => "the file is missing",
                DirectoryNotFoundException _ => "the file is missing",
                UnauthorizedAccessException _ => "the file may not be read",
                IOException _ => "the file can't be opened",
                _ => problem.Message,
            };
        }
    }
}
