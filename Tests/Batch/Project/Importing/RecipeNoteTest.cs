#nullable enable
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class RecipeNoteTest
    {
        [Test]
        public void Read_UndoesWrite()
        {
            var recipe = new Recipe { Prompt = "a cat", Seed = 3, Kind = "sprite" };

            Assert.That(RecipeNote.Read(RecipeNote.Write(recipe)), Is.EqualTo(recipe));
            Assert.That(RecipeNote.Is(RecipeNote.Write(recipe)), Is.True);
        }

        [TestCase("")]
        [TestCase("{}")]
        [TestCase("yoso recipe {")]
        [TestCase("a user's own note")]
        public void Read_OfAnythingElse_IsNothing(string note)
        {
            Assert.That(RecipeNote.Read(note), Is.Null);
        }
    }
}
