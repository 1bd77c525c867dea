using NUnit.Framework;
using Yoso.Training.Native;

namespace Yoso.Training.Tests;

/// <summary>Skips every test of this project, with the reason, where TorchSharp's native library can't be loaded.</summary>
[SetUpFixture]
public sealed class TorchSetUp
{
    [OneTimeSetUp]
    public void RequireTorch()
    {
        if (TorchLibrary.Problem is { } problem) Assert.Ignore($"TorchSharp's native library can't be used here: {problem}");
        TorchSharp.torch.set_num_threads(1); // small networks: on a busy machine threads wait for one another longer than they work
    }
}
