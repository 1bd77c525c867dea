#nullable enable
using System;
using System.Linq;
using System.Text;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class StatsLineTest
    {
        const string Line = "{\"stage\":\"yoso\",\"step\":20,\"seconds\":8.127,\"loss\":0.828574,\"gan\":0.6956}";

        [Test]
        public void ALine_IsTheTrainers()
        {
            var line = StatsLine.Parse(Line)!;

            Assert.That((line.Stage, line.Step, line.Seconds), Is.EqualTo(("yoso", 20L, 8.127)));
            Assert.That(line.Values.Keys, Is.EquivalentTo(new[] { "loss", "gan" }));
        }

        [Test]
        public void StepsWrittenAgain_CountOnce()
        {
            var lines = StatsLine.ParseAll($"{Step(40)}\n{Step(20)}\n{Step(40)}\n");

            Assert.That(lines.Select(line => line.Step), Is.EqualTo(new long[] { 20, 40 }));
        }

        [Test]
        public void CutAnywhere_AFileGivesItsWholeLines()
        {
            var text = string.Concat(Enumerable.Range(1, 5).Select(i => Step(20 * i) + "\n"));
            for (var length = 0; length <= text.Length; length++)
            {
                var whole = text.Substring(0, length).Split('\n').Count(line => line.EndsWith('}'));

                Assert.That(StatsLine.ParseAll(text.Substring(0, length)), Has.Count.EqualTo(whole));
            }
        }

        [Test]
        public void WhateverAFileHolds_IsReadWithoutAnError([Range(0, 19)] int seed)
        {
            var random = new Random(seed);
            for (var i = 0; i < 500; i++)
            {
                var bytes = Encoding.UTF8.GetBytes(string.Join("\n", Enumerable.Range(1, 4).Select(n => Step(n))));
                for (var change = random.Next(1, 12); change > 0; change--)
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

                var lines = StatsLine.ParseAll(Encoding.UTF8.GetString(bytes));

                Assert.That(lines.Select(line => line.Step), Is.Ordered.Ascending.And.Unique);
                Assert.That(lines.All(line => line.Step >= 0 && line.Seconds >= 0 && line.Values.Values.All(double.IsFinite)), Is.True);
            }
        }

        [TestCase("[1]")]
        [TestCase("null")]
        [TestCase("{\"stage\":\"yoso\"}")]
        [TestCase("{\"step\":1.5}")]
        [TestCase("{\"step\":-1}")]
        [TestCase("{\"step\":\"1\"}")]
        [TestCase("{\"step\":1,\"stage\":\"\\ud800\"}")]
        public void WhatIsNoLine_IsNone(string text)
        {
            Assert.That(StatsLine.Parse(text), Is.Null);
        }

        static string Step(int step) => Line.Replace("20", step.ToString());
    }
}
