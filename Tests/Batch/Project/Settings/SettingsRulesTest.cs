#nullable enable
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class SettingsRulesTest
    {
        static readonly TestCaseData[] Bad =
        {
            new("Model", new YosoSettings { Model = "none.yoso" }, "none.yoso"),
            new("Folders", new YosoSettings { Folders = new[] { "nowhere" } }, "nowhere"),
            new("Threads", new YosoSettings { Threads = -1 }, "found -1"),
            new("Threads", new YosoSettings { Threads = 1000 }, "found 1000"),
            new("NamingRule", new YosoSettings { NamingRule = "" }, "name"),
            new("NamingRule", new YosoSettings { NamingRule = "{colour}" }, "colour"),
            new("OutputFolder", new YosoSettings { OutputFolder = "Pictures" }, "\"Pictures\""),
            new("OutputFolder", new YosoSettings { OutputFolder = "Assets/../out" }, "below Assets"),
            new("Label", new YosoSettings { Label = " " }, "no text"),
            new("Dotnet", new YosoSettings { Dotnet = "" }, "found nothing"),
            new("Dotnet", new YosoSettings { Dotnet = "bin/dotnet" }, "no file"),
            new("Trainer", new YosoSettings { Trainer = "nowhere" }, "nowhere"),
        };

        [TestCaseSource(nameof(Bad))]
        public void ASettingThatCannotBe_IsNamedWithWhatWasFound(string setting, YosoSettings settings, string found)
        {
            using var project = new TemporaryFolder();

            var problems = SettingsRules.Check(settings, project.FullName);

            Assert.That(problems.Select(problem => problem.Setting), Is.EqualTo(new[] { setting }));
            Assert.That(problems[0].Message, Does.Contain(found));
        }

        [Test]
        public void SettingsThatNameWhatIsThere_AreGood()
        {
            using var project = new TemporaryFolder();
            File.WriteAllText(project.File("dotnet"), "");
            File.WriteAllText(project.File("hero.yoso"), "");
            Directory.CreateDirectory(project.File("Styles"));
            var settings = new YosoSettings { Model = "hero.yoso", Folders = new[] { "Styles", project.FullName }, Dotnet = "./dotnet", Trainer = "Styles", LabelsPictures = false, Label = "" };

            Assert.That(SettingsRules.Check(settings, project.FullName), Is.Empty);
            Assert.That(SettingsRules.Check(new YosoSettings(), project.FullName), Is.Empty);
        }
    }
}
