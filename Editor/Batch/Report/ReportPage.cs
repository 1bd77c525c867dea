#nullable enable
using System.IO;
using System.Text;

namespace Yoso.Batch
{
    /// <summary>A gallery as one web page that needs nothing else: pictures, style and script are inside, and it may not reach the network. Equal galleries give equal bytes.</summary>
    public static class ReportPage
    {
        /// <summary>Writes the page, whole or not at all. Pictures that the gallery only links are named relative to the page.</summary>
        public static void Write(string path, Gallery gallery)
        {
            AtomicFile.Write(path, stream => Write(stream, gallery, Path.GetDirectoryName(Path.GetFullPath(path)) ?? ""));
        }

        static void Write(Stream stream, Gallery gallery, string pageFolder)
        {
            using var page = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
            page.Write(PageHead.Html());
            page.Write(PageBody.Html(new GalleryCounts(gallery)));
            page.Write("<script>" + PageScript.Text + "</script>\n");
            new PageRecords(page, new RecordJson(gallery.Folder, pageFolder)).Write(gallery);
            page.Write("</body>\n</html>\n");
        }
    }
}
