#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class JobListTest
    {
        [Test]
        public void ARow_IsTheMatrixOfItsCells_PromptsFirstAndSeedsLast()
        {
            const string table = "prompt,style,kind,size,seed\na {red|blue} gem,none | ink:0.5 + oil,sprite|icon,32 | 64x48,\"1, 7 x 2\"\n";

            var jobs = JobList.Parse(table, JobFormat.Csv);

            var items = jobs.Items().ToArray();
            Assert.That(jobs.Count, Is.EqualTo(2 * 2 * 2 * 2 * 3));
            Assert.That(items, Has.Length.EqualTo(jobs.Count));
            Assert.That(items.Take(4).Select(item => (item.Request.Seed, item.Request.Width)), Is.EqualTo(new[] { (1UL, (int?)32), (7UL, 32), (8UL, 32), (1UL, 64) }));
            Assert.That(items.Select(item => item.Kind).Take(7).Last(), Is.SameAs(TextureKind.Icon));
            Assert.That(items[12].Styles, Is.EqualTo(new[] { new StyleUse("ink", 0.5f), new StyleUse("oil", 1) }));
            Assert.That(items.Select(item => item.Request.Prompt).Distinct(), Is.EqualTo(new[] { "a red gem", "a blue gem" }));
            Assert.That(items[47].Request, Is.EqualTo(new TextureRequest { Prompt = "a blue gem", Width = 64, Height = 48, Seed = 8 }));
        }

        [Test]
        public void ARow_HasItsOwnNumbers()
        {
            const string table = "PROMPT,Negative,steps,guidance,tile,scale,name\na,\"b, c\",4,1.5,xy,8,{prompt}-{index:00}\n";

            var item = JobList.Parse(table, JobFormat.Csv).Items().Single();

            var request = new TextureRequest { Prompt = "a", Negative = "b, c", Steps = 4, Guidance = 1.5f, Tiling = Tiling.Both };
            Assert.That(item, Is.EqualTo(new BatchItem { Request = request, Scale = 8, Name = "{prompt}-{index:00}", Row = 1, Styles = item.Styles }));
        }

        [Test]
        public void WhatARowLeavesOut_IsTheDefault()
        {
            var styles = new[] { new[] { new StyleUse("ink", 1) } };
            var defaults = new JobDefaults
            {
                Negative = "blur",
                Styles = styles,
                Seeds = SeedSet.Counted(5, 2),
                Sizes = new[] { (8, 16) },
                Kinds = new[] { TextureKind.Tile },
                Steps = 2,
                Guidance = 3,
                Tiling = Tiling.Horizontal,
                Scale = 4,
                Name = "{seed}",
            };

            var items = JobList.Parse("prompt,seed,tile\na,,\nb,9,none", JobFormat.Csv, defaults).Items().ToArray();

            var request = new TextureRequest { Prompt = "a", Negative = "blur", Seed = 5, Width = 8, Height = 16, Steps = 2, Guidance = 3, Tiling = Tiling.Horizontal };
            Assert.That(items[0], Is.EqualTo(new BatchItem { Request = request, Kind = TextureKind.Tile, Scale = 4, Name = "{seed}", Row = 1, Styles = styles[0] }));
            Assert.That(items.Select(item => item.Request.Seed), Is.EqualTo(new ulong[] { 5, 6, 9 }));
            Assert.That(items[2].Request.Tiling, Is.EqualTo(Tiling.None));
        }

        [Test]
        public void ATable_IsCountedBeforeAnythingIsExpanded()
        {
            const string all = "prompt,seed\na,0-99999999999\n{a|b},3 x 7";

            var jobs = JobList.Parse(all, JobFormat.Csv, null, new JobLimits { Items = long.MaxValue });

            Assert.That(jobs.Count, Is.EqualTo(100_000_000_014));
            Assert.That(jobs.CountOf(2), Is.EqualTo(14));
            Assert.That(jobs.Items().First().Request.Seed, Is.Zero);
        }

        [Test]
        public void TooManyPictures_AreRefused_WithTheCountAndTheRowThatAsksMost()
        {
            var error = Refused("prompt,seed\na,1 x 5\nb,1 x 7\nc,1", new JobLimits { Items = 12 });

            Assert.That((error.Line, error.Column), Is.EqualTo((3, 1)));
            Assert.That(error.Problem, Does.Contain("12").And.Contain("13").And.Contain("row 2 asks for 7"));
        }

        [TestCase("prompt,seed\na,0-18446744073709551615")]
        [TestCase("prompt,seed\na,0-9223372036854775806\nb,1\nc,1")]
        [TestCase("prompt\n{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}"
            + "{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}{1|2}")]
        public void WhatCannotBeCounted_IsRefused(string table)
        {
            var error = Refused(table, new JobLimits { Items = long.MaxValue });

            Assert.That(error.Problem, Does.Contain("9223372036854775807"));
        }

        [Test]
        public void EachLimit_IsToldWithItsFigure()
        {
            Assert.That(Refused("prompt\na\nb\nc", new JobLimits { Rows = 2 }), Has.Property("Line").EqualTo(4).And.Message.Contains("2 rows"));
            Assert.That(Refused("prompt\nabcdefghij", new JobLimits { CellLength = 9 }), Has.Property("Column").EqualTo(10).And.Message.Contains("9").And.Message.Contains("10"));
            Assert.That(Refused("prompt\nabc", new JobLimits { Length = 9 }), Has.Property("Column").EqualTo(3).And.Message.Contains("9").And.Message.Contains("10"));
            Assert.That(Refused("prompt\na" + new string(',', 1000), new JobLimits()), Has.Property("Column").EqualTo(1001).And.Message.Contains("1000 cells"));
            Assert.That(Refused("prompt\n{{{a}}}", new JobLimits { Nesting = 2 }), Has.Property("Column").EqualTo(3).And.Message.Contains("2 deep"));
        }

        [TestCase("prompt,seed\na,x", 2, 3, "\"x\"")]
        [TestCase("prompt,seed\na,\"1, 5-2\"", 2, 9, "from 5")]
        [TestCase("prompt,seed\na,3 x 0", 2, 7, "1 or more")]
        [TestCase("prompt,seed\na,18446744073709551615 x 2", 2, 26, "1 or more")]
        [TestCase("prompt,seed\na,18446744073709551616", 2, 3, "18446744073709551616")]
        [TestCase("prompt,size\na,32x32 | 0x4", 2, 11, "\"0\"")]
        [TestCase("prompt,size\na,1x2x3", 2, 3, "WIDTHxHEIGHT")]
        [TestCase("prompt,kind\na,sprite|toon", 2, 10, "material")]
        [TestCase("prompt,steps\na,0", 2, 3, "1000")]
        [TestCase("prompt,guidance\na,\"1,5\"", 2, 4, "a point")]
        [TestCase("prompt,tile\na,z", 2, 3, "x, y, xy")]
        [TestCase("prompt,scale\na,65", 2, 3, "64")]
        [TestCase("prompt,name\na,{promt}", 2, 3, "{prompt}")]
        [TestCase("prompt,style\na,ink:0.8 + oil:much", 2, 13, "oil:much")]
        [TestCase("prompt,style\na,ink | ", 2, 8, "style")]
        [TestCase("prompt,seed\n,5", 2, 1, "prompt: ")]
        public void AWrongCell_IsToldWhereItIs(string table, int line, int column, string problem)
        {
            var error = Refused(table, new JobLimits());

            Assert.That((error.Line, error.Column), Is.EqualTo((line, column)), error.Message);
            Assert.That(error.Message, Does.Contain(problem).And.StartsWith($"line {line}, column {column}: "));
        }

        [Test]
        public void AFile_IsReadByItsEnding_AndItsStylesAreBesideIt()
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("jobs.csv");
            File.WriteAllText(path, "prompt,style\na,ink.safetensors:0.8 | /far/oil.safetensors | c++.safetensors");

            var styles = JobList.Read(path).Items().Select(item => item.Styles.Single().File);

            Assert.That(styles, Is.EqualTo(new[] { folder.File("ink.safetensors"), "/far/oil.safetensors", folder.File("c++.safetensors") }));
        }

        static JobFormatException Refused(string table, JobLimits limits)
        {
            return Assert.Throws<JobFormatException>(() => JobList.Parse(table, JobFormat.Csv, null, limits))!;
        }
    }
}
