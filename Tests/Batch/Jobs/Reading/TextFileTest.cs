#nullable enable
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class TextFileTest
    {
        static readonly Encoding[] Encodings = { new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true) };

        [TestCaseSource(nameof(Encodings))]
        public void AFile_IsReadInItsEncoding(Encoding encoding)
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("prompts.txt");
            File.WriteAllText(path, "ein Kürbis\n\ud83c\udf83", encoding);

            var prompts = JobList.Read(path).Rows.Select(row => row.Prompt);

            Assert.That(prompts, Is.EqualTo(new[] { "ein Kürbis", "\ud83c\udf83" }));
        }

        [Test]
        public void BytesThatAreNoText_AreToldWhereTheyAre()
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("prompts.txt");
            File.WriteAllBytes(path, new byte[] { 0x61, 0x0A, 0x62, 0xFC, 0x63 });

            var error = Assert.Throws<JobFormatException>(() => JobList.Read(path))!;

            Assert.That((error.Line, error.Column), Is.EqualTo((2, 2)));
            Assert.That(error.Problem, Does.Contain("UTF-8"));
        }

        [Test]
        public void ALongFile_IsRefusedWithItsLength()
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("prompts.txt");
            File.WriteAllText(path, "abcdef");

            Assert.That(() => JobList.Read(path, null, new JobLimits { Length = 5 }), Throws.TypeOf<JobFormatException>().With.Message.Contains("5 bytes").And.Message.Contains("found 6"));
        }
    }
}
