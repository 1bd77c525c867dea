#nullable enable
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class ResumptionTest
    {
        static readonly BatchItem Stone = Items.Of(1) with { Kind = TextureKind.Material };

        [Test]
        public void APictureThatTheJournalHas_IsKept()
        {
            using var test = new RunUnderTest();
            test.Run(2);

            var found = Look(test, Items.Plan(3));

            Assert.That(found.Kept.Select(kept => kept.Item.Name), Is.EqualTo(new[] { "p0", "p1" }));
            Assert.That(found.Found, Is.Empty);
            Assert.That(found.Left.Select(item => item.Name), Is.EqualTo(new[] { "p2" }));
        }

        [Test]
        public void ADamagedFile_IsMadeAgain()
        {
            using var test = new RunUnderTest();
            test.Run(3);
            var shorter = test.Store.Read("p0.png")!.SkipLast(1).ToArray();
            var changed = test.Store.Read("p1.png")!.ToArray();
            changed[^20]++;
            test.Store.Write("p0.png", shorter);
            test.Store.Write("p1.png", changed);

            var found = Look(test, Items.Plan(3));

            Assert.That(found.Left.Select(item => item.Name), Is.EqualTo(new[] { "p0", "p1" }));
        }

        [TestCase(true)]
        [TestCase(false)]
        public void ARetouchedPicture_IsLeftAsItIs(bool hasRecipe)
        {
            using var test = new RunUnderTest();
            test.Run(2);
            var texts = hasRecipe ? Png.ReadTexts(test.Store.Read("p1.png")) : new[] { new PngText("Comment", "by hand") };
            test.Store.Write("p1.png", Png.Encode(new RgbaImage(3, 3), texts));

            var found = Look(test, Items.Plan(2));

            Assert.That(found.Kept.Select(kept => kept.Item.Name), Is.EqualTo(new[] { "p0", "p1" }));
        }

        [Test]
        public void ARetouchedPicture_WhoseCompanionIsLost_IsNotOverwritten()
        {
            using var test = new RunUnderTest();
            using var folder = new TemporaryFolder();
            using var journal = BatchJournal.Open(folder.FullName);
            var plan = Items.Plan(new KindMaker(), Stone);
            Put(test.Store, plan.Items[0], "p1.png");
            var marks = new[] { "p1.height.png", "p1.normal.png", "p1.mask.png", "p1.png" }.Select(name => new FileMark(name, 1, "other"));
            journal.Append(new[] { new DoneEntry(plan.Items[0].Key, marks.ToArray()) });

            Assert.That(() => Resumption.Of(plan, journal.History, test.Store), Throws.InstanceOf<IOException>().With.Message.Contains("p1.png"));
        }

        [Test]
        public void AnotherPicture_WhereOneOfThePlanOnceLay_IsNotOverwritten()
        {
            using var test = new RunUnderTest();
            test.Run(1);
            test.Store.Write("p0.png", Png.Encode(new RgbaImage(1, 1), ProvenanceText.Texts(new Recipe { Prompt = "its heir" })));

            Assert.That(() => Look(test, Items.Plan(1)), Throws.InstanceOf<IOException>().With.Message.Contains("found other pictures as p0.png:"));
        }

        [Test]
        public void AFileThatWasNotWrittenDown_IsTakenOver()
        {
            using var killed = new RunUnderTest();
            using var test = new RunUnderTest { Store = killed.Store };
            killed.Run(2);

            var summary = test.Run(3);

            Assert.That(test.Maker.Made, Is.EqualTo(new[] { new ulong[] { 2 } }));
            Assert.That(summary.Progress, Has.Property("Kept").EqualTo(2).And.Property("Made").EqualTo(1));
            Assert.That(test.History.Done.Values.Select(done => done.Attempt), Is.EqualTo(new[] { 0, 0, 1 }));
            Assert.That(test.History.Done.Values.First().Files.Single(), Is.EqualTo(FileMark.Of("p0.png", test.Store.Read("p0.png")!)));
        }

        [Test]
        public void APicture_UnderAnotherNameSince_IsKeptWhereItLies()
        {
            using var test = new RunUnderTest();
            test.Run(1);

            var renamed = BatchPlan.Of(Items.Seeds(1), new FakeMaker(), _ => new[] { "other" });

            Assert.That(Look(test, renamed).Kept.Single().Entry.Files.Single().Name, Is.EqualTo("p0.png"));
        }

        [TestCase(true)]
        [TestCase(false)]
        public void AnotherPicture_IsNotOverwritten(bool isOurs)
        {
            using var test = new RunUnderTest();
            test.Store.Write("p1.png", isOurs ? Png.Encode(new RgbaImage(1, 1), ProvenanceText.Texts(new Recipe { Prompt = "something else" })) : new byte[] { 1, 2, 3 });

            Assert.That(() => Look(test, Items.Plan(3)), Throws.InstanceOf<IOException>().With.Message.Contains("found other pictures as p1.png:"));
        }

        [Test]
        public void ACompanionThatIsMissing_MeansThatAllIsMadeAgain()
        {
            using var test = new RunUnderTest();
            var plan = Items.Plan(new KindMaker(), Stone);
            Put(test.Store, plan.Items[0], "p1.height.png", "p1.normal.png", "p1.png");

            var before = Look(test, plan);
            Put(test.Store, plan.Items[0], "p1.mask.png");
            var after = Look(test, plan);

            Assert.That((before.Left.Count, before.Found.Count), Is.EqualTo((1, 0)));
            Assert.That((after.Left.Count, after.Found.Count), Is.EqualTo((0, 1)));
            Assert.That(after.Found[0].Entry.Files[^1].Name, Is.EqualTo("p1.png"));
        }

        [Test]
        public void ATornFile_UnderAPicturesName_IsNotTakenForIt()
        {
            using var test = new RunUnderTest();
            using var whole = new RunUnderTest();
            whole.Run(1);
            var content = whole.Store.Read("p0.png")!;
            test.Store.Write("p0.png", content.Take(content.Length - 5).ToArray());

            var unfinished = new JournalHistory();
            unfinished.Add(new BeginEntry(1));

            Assert.That(() => Look(test, Items.Plan(1)), Throws.InstanceOf<IOException>());
            Assert.That(Resumption.Of(Items.Plan(1), unfinished, test.Store).Left, Has.Count.EqualTo(1), "left by a power failure");
        }

        static Resumption Look(RunUnderTest test, BatchPlan plan)
        {
            return Resumption.Of(plan, test.History, test.Store);
        }

        static void Put(IBatchStore store, PlannedItem item, params string[] names)
        {
            foreach (var name in names)
                store.Write(name, Png.Encode(new RgbaImage(1, 1), ProvenanceText.Texts(item.Recipe)));
        }
    }
}
