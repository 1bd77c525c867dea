#nullable enable
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class TrainerLogTest
    {
        const string Begun = "data 140 pictures (123 train, 17 test), 0 excluded, 0 skipped, hash b9c8be072655\n"
            + "base yoso-sprites, 35 layers, 245760 parameters; memory: about 0.5 GB (base 0.0,\nLoRA 0.0, discriminator 0.0, kept for backward 0.2, working 0.0, program 0.3)\n"
            + "yoso 20/500  loss 0.8286  19.7 samples/s\n";

        [Test]
        public void TheSize_IsTheTrainersWord_WrappedOrNot()
        {
            Assert.That(TrainerLog.Parse(Begun).Size, Is.EqualTo("35 layers, 245760 parameters; memory: about 0.5 GB"));
            Assert.That(TrainerLog.Parse(Begun.Replace("about 0.5", "about\n0.5")).Size, Is.EqualTo("35 layers, 245760 parameters; memory: about 0.5 GB"));
            Assert.That(TrainerLog.Parse(Begun).Failure, Is.Empty);
        }

        [TestCase("yoso-train: wanted 2 or more pictures to train on, found 1\n", "wanted 2 or more pictures to train on, found 1")]
        [TestCase("/x/A.cs(1,2): error CS1002: ; expected [/x/A.csproj]\n\nThe build failed.", "error CS1002: ; expected [/x/A.csproj]")]
        [TestCase("/bin/sh: 2: exec: dotnet: not found\n", "/bin/sh: 2: exec: dotnet: not found")]
        [TestCase("'dotnet' is not recognized as an internal or external command,\r\n", "'dotnet' is not recognized as an internal or external command,")]
        [TestCase("yoso-train: saving after this batch; Ctrl-C again ends at once, without saving\n", "")]
        [TestCase("", "")]
        public void AFailure_IsGivenInTheWordsOfWhoSaysIt(string text, string failure)
        {
            Assert.That(TrainerLog.Parse(text).Failure, Is.EqualTo(failure));
        }
    }
}
