#nullable enable
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class StartScriptTest
    {
        static readonly string[] Awkward = { "plain", "two words", "it's", "\"quoted\"", "$HOME", "`id`", "back\\slash\\", "a;b|c&d", "line\nbreak", "%PATH%", "grüße", "*", "" };

        [Test]
        [Platform("Linux,MacOsX")]
        public void Arguments_ReachAUnixProgramAsTheyAre()
        {
            using var folder = new TemporaryFolder();
            var script = folder.File("train.sh");
            File.WriteAllText(script, StartScript.Unix(new[] { "printf", "%s\\0" }.Concat(Awkward).ToArray()));

            using var shell = Process.Start(new ProcessStartInfo("/bin/sh", script) { RedirectStandardOutput = true })!;
            var said = shell.StandardOutput.ReadToEnd();

            Assert.That(said.Split('\0').SkipLast(1), Is.EqualTo(Awkward));
        }

        [Test]
        public void ForWindows_QuotesAndBackslashesAreEscaped_AndPercentSignsDoubled()
        {
            var text = StartScript.Windows(new[] { @"C:\dot net\dotnet.exe", "a \"b\"", @"end\", @"\""", "100%", "" });

            Assert.That(text, Is.EqualTo("@chcp 65001 >nul\r\n@\"C:\\dot net\\dotnet.exe\" ^\"a \\^\"b\\^\"^\" \"end\\\\\" ^\"\\\\\\^\"^\" \"100%%\" \"\"\r\n"));
        }

        [Test]
        public void ForWindows_NothingAfterAQuoteIsTheShells()
        {
            var text = StartScript.Windows(new[] { "echo", "MIT \" & calc", "a & b" });

            Assert.That(text, Does.EndWith("@\"echo\" ^\"MIT \\^\" ^& calc^\" \"a & b\"\r\n"));
        }

        [Test]
        public void ForWindows_ALineBreakIsRefused()
        {
            Assert.That(() => StartScript.Windows(new[] { "a\nb" }), Throws.ArgumentException);
        }
    }
}
