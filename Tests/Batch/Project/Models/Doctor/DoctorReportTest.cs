#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class DoctorReportTest
    {
        [Test]
        public void ACheckThatFailsItself_IsAFinding_AndTheOthersAreMade()
        {
            var report = DoctorReport.Make(new ICheck[] { new Fake("a", () => throw new IOException("gone")), new Fake("b", () => new Finding("b", Health.Good, "fine")) });

            Assert.That(report.Findings.Select(finding => (finding.Check, finding.Health)), Is.EqualTo(new[] { ("a", Health.Bad), ("b", Health.Good) }));
            Assert.That(report.Findings[0].Found, Does.Contain("gone"));
            Assert.That(report.Worst, Is.EqualTo(Health.Bad));
        }

        [Test]
        public void AReport_CanBeToldInText()
        {
            var report = new DoctorReport(new[] { new Finding("Plugins", Health.Bad, "missing: x") { Advice = "Stage them." }, new Finding("Model", Health.Good, "opens") });

            Assert.That(report.ToString(), Is.EqualTo("[bad] Plugins: missing: x\n    Stage them.\n[good] Model: opens"));
        }

        [Test]
        public void Cancelling_EndsBetweenChecks()
        {
            using var cancel = new CancellationTokenSource();
            var looked = 0;
            var checks = Enumerable.Range(0, 3).Select(_ => new Fake("a", () =>
            {
                looked++;
                cancel.Cancel();
                return new Finding("a", Health.Good, "");
            }));

            Assert.That(() => DoctorReport.Make(checks, cancel.Token), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(looked, Is.EqualTo(1));
        }

        [Test]
        public void AllChecks_OfThisPackage_HaveNamesOfTheirOwn_AndTheModelOpens()
        {
            using var folder = new TemporaryFolder();
            var places = new ShelfPlaces(EmbeddedModel.Path, folder.File("cache"));
            var opening = new ModelOpening(places.CacheFolder, () => new InferenceSettings { Threads = 1, Providers = new[] { ExecutionProvider.Cpu } }, () => TimeSpan.Zero);
            var doctor = new DoctorChecks(new Installation(folder.FullName, folder.FullName)) { Open = opening.Try };
            var checks = doctor.For(new YosoSettings(), new ShelfReader().Read(places), places).ToArray();

            var report = DoctorReport.Make(checks);

            Assert.That(checks.Select(check => check.Name), Is.Unique);
            Assert.That(report.Findings.Select(finding => finding.Check), Is.EqualTo(checks.Select(check => check.Name)));
            Assert.That(report.Findings.Single(finding => finding.Check == "Model opens").Health, Is.EqualTo(Health.Good));
            Assert.That(report.Findings.Single(finding => finding.Check == "Plugins staged").Health, Is.EqualTo(Health.Bad));
        }

        sealed class Fake : ICheck
        {
            readonly Func<Finding> _look;

            public Fake(string name, Func<Finding> look) => (Name, _look) = (name, look);

            public string Name { get; }

            public Finding Look() => _look();
        }
    }
}
