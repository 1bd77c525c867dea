#nullable enable
using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Yoso.Batch
{
    /// <summary>What the page's script is told of a picture beside its recipe and its bytes: one line of ASCII JSON that can stand in a script element.</summary>
    sealed class RecordJson
    {
        const int KeyLength = 12; // of a hash: enough to see that a picture was made anew

        readonly string _folder;
        readonly string _pageFolder;

        /// <summary>Links lead from the page's folder to the gallery's.</summary>
        internal RecordJson(string folder, string pageFolder)
        {
            _folder = folder;
            _pageFolder = pageFolder;
        }

        internal string Of(GalleryPicture picture)
        {
            return Line(json =>
            {
                json.WriteString("name", picture.Name);
                WriteFile(json, picture.File);
                if (picture.Recipe != null)
                {
                    json.WriteString("seed", picture.Recipe.Seed.ToString(CultureInfo.InvariantCulture)); // more than a script's numbers hold
                    json.WriteString("key", RecipeKey.Of(picture.Recipe).AsSpan(0, KeyLength));
                    json.WriteString("parameters", picture.Parameters);
                }
                if (picture.Problem.Length > 0)
                    json.WriteString("problem", picture.Problem);
                WriteCompanions(json, picture);
            });
        }

        internal static string Of(GalleryFailure failure)
        {
            return Line(json =>
            {
                json.WriteString("name", failure.Name);
                json.WriteString("prompt", failure.Prompt);
                json.WriteString("seed", failure.Seed.ToString(CultureInfo.InvariantCulture));
                json.WriteString("problem", failure.Reason);
            });
        }

        void WriteCompanions(Utf8JsonWriter json, GalleryPicture picture)
        {
            json.WriteStartArray("companions");
            foreach (var companion in picture.Companions)
            {
                json.WriteStartObject();
                json.WriteString("word", companion.Word);
                json.WriteString("name", companion.File.Name);
                WriteFile(json, companion.File);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        void WriteFile(Utf8JsonWriter json, GalleryFile? file)
        {
            if (file == null)
                return;
            json.WriteNumber("width", file.Width);
            json.WriteNumber("height", file.Height);
            json.WriteNumber("bytes", file.Length);
            if (file.Content == null)
                json.WriteString("link", Link(file.Name));
        }

        string Link(string name)
        {
            var path = Path.GetRelativePath(_pageFolder, Path.Combine(_folder, name)).Replace('\\', '/');
            if (Path.IsPathRooted(path))
                return new Uri(path).AbsoluteUri; // no way leads from one Windows drive to another
            return string.Join("/", path.Split('/').Select(Uri.EscapeDataString));
        }

        static string Line(Action<Utf8JsonWriter> write)
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream))
            {
                json.WriteStartObject();
                write(json);
                json.WriteEndObject();
            }
            return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
        }
    }
}
