#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>
    /// The gallery's pictures as blocks of lines that the page's script takes over one after the other, so that the first are seen while
    /// the last are still being read. A picture is a line of JSON, its recipe's line, and a line of Base64 for it and for each companion;
    /// all of them are ASCII without "&lt;", whatever the prompts hold.
    /// </summary>
    sealed class PageRecords
    {
        internal const string Taking = "takePictures()";

        const int FirstBlock = 120; // a screen full
        const int Block = 500;

        readonly TextWriter _page;
        readonly RecordJson _json;

        internal PageRecords(TextWriter page, RecordJson json)
        {
            _page = page;
            _json = json;
        }

        internal void Write(Gallery gallery)
        {
            Write("problems", gallery.Pictures.Where(picture => picture.IsDamaged).Select(_json.Of).Concat(gallery.Failures.Select(RecordJson.Of)));
            var shown = gallery.Shown().ToArray();
            for (int start = 0, length = FirstBlock; start < shown.Length; start += length, length = Block)
                Write("pictures", shown.Skip(start).Take(length).SelectMany(Lines));
        }

        void Write(string name, IEnumerable<string> lines)
        {
            _page.Write("<script type='text/plain' class='" + name + "'>\n");
            foreach (var line in lines)
                _page.WriteLine(line);
            _page.Write("</script>\n<script>" + Taking + "</script>\n");
        }

        IEnumerable<string> Lines(GalleryPicture picture)
        {
            yield return _json.Of(picture);
            yield return picture.Recipe?.ToJson() ?? "";
            yield return Base64(picture.File!);
            foreach (var companion in picture.Companions)
                yield return Base64(companion.File);
        }

        static string Base64(GalleryFile file)
        {
            return file.Content == null ? "" : Convert.ToBase64String(file.Content);
        }
    }
}
