#nullable enable
using System;
using System.IO;

namespace Yoso.Batch
{
    /// <summary>Brings a model's or a style's file into a project, under the ending that the project imports.</summary>
    public static class ShelfAddition
    {
        const string Models = "Assets/Models";
        const string Styles = "Assets/Styles";

        /// <summary>Copies the file, after it was seen to be what its ending says; returns its place below the project's folder.</summary>
        /// <exception cref="ModelFormatException">Neither a .yoso file nor a style, or one that is damaged.</exception>
        /// <exception cref="IOException">A file of that name is there, which is not overwritten.</exception>
        public static string Copy(string file, string projectFolder)
        {
            var place = Place(file);
            var target = ProjectPath.Full(place, projectFolder);
            if (Path.GetFullPath(file) == target)
                return place;
            if (File.Exists(target))
                throw new IOException($"{place}: wanted a free name, found another file there: rename one of them");
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            AtomicFile.Write(target, stream =>
            {
                using var source = File.OpenRead(file);
                source.CopyTo(stream);
            });
            return place;
        }

        static string Place(string file)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (ShelfSearch.IsStyle(file))
                return $"{Styles}/{StyleFile.Read(file).Name}{ShelfSearch.StyleEnding}";
            if (!ShelfSearch.IsModel(file))
                throw new ModelFormatException(file, $"wanted {ShelfSearch.ModelEnding}, {ShelfSearch.StyleEnding} or {ShelfSearch.LoraEnding}, found another ending");
            var model = ModelReader.Read(file);
            return model.Problem.Length == 0 ? $"{Models}/{name}{ShelfSearch.ModelEnding}" : throw new ModelFormatException(file, model.Problem);
        }
    }
}
