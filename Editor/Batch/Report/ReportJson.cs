#nullable enable
using System.Globalization;
using System.IO;
using System.Text.Json;

namespace Yoso.Batch
{
    /// <summary>A gallery as one JSON object for other programs. Equal galleries give equal bytes.</summary>
    public static class ReportJson
    {
        const int Format = 1;

        /// <summary>Writes the file, whole or not at all.</summary>
        public static void Write(string path, Gallery gallery)
        {
            AtomicFile.Write(path, stream => Write(stream, gallery));
        }

        static void Write(Stream stream, Gallery gallery)
        {
            using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            {
                var counts = new GalleryCounts(gallery);
                json.WriteStartObject();
                json.WriteNumber("format", Format);
                json.WriteNumber("made", counts.Pictures);
                json.WriteNumber("damaged", counts.Damaged);
                json.WriteNumber("failed", counts.Failed);
                json.WriteStartArray("items");
                foreach (var picture in gallery.Pictures)
                    Write(json, picture);
                foreach (var failure in gallery.Failures)
                    Write(json, failure);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            stream.WriteByte((byte)'\n');
        }

        static void Write(Utf8JsonWriter json, GalleryPicture picture)
        {
            json.WriteStartObject();
            json.WriteString("file", picture.Name);
            json.WriteString("state", picture.IsDamaged ? "damaged" : "made");
            if (picture.File != null)
            {
                json.WriteNumber("width", picture.File.Width);
                json.WriteNumber("height", picture.File.Height);
            }
            if (picture.Companions.Count > 0)
                WriteCompanions(json, picture);
            Write(json, picture.Recipe, picture.Problem);
            json.WriteEndObject();
        }

        static void WriteCompanions(Utf8JsonWriter json, GalleryPicture picture)
        {
            json.WriteStartObject("companions");
            foreach (var companion in picture.Companions)
                json.WriteString(companion.Word, companion.File.Name);
            json.WriteEndObject();
        }

        static void Write(Utf8JsonWriter json, GalleryFailure failure)
        {
            json.WriteStartObject();
            json.WriteString("file", failure.Name);
            json.WriteString("state", "failed");
            json.WriteString("prompt", failure.Prompt);
            json.WriteString("seed", failure.Seed.ToString(CultureInfo.InvariantCulture));
            Write(json, failure.Recipe, failure.Reason);
            json.WriteEndObject();
        }

        static void Write(Utf8JsonWriter json, Recipe? recipe, string error)
        {
            if (recipe != null)
            {
                json.WriteString("key", RecipeKey.Of(recipe));
                json.WritePropertyName("recipe");
                json.WriteRawValue(recipe.ToJson());
            }
            if (error.Length > 0)
                json.WriteString("error", error);
        }
    }
}
