using Yoso.Training.Loop;
using Yoso.Training.Tests.Data;

namespace Yoso.Training.Tests.Loop;

/// <summary>A folder and a small base in it, new for each test.</summary>
public abstract class SmallBaseFixture
{
    private protected TemporaryFolder Root { get; private set; } = null!;

    private protected LoraBase Base { get; private set; } = null!;

    [SetUp]
    public void MakeBase()
    {
        Root = new TemporaryFolder();
        Base = LoraBase.Open(SmallBundle.Write(Root.At("base")), "");
    }

    [TearDown]
    public void RemoveFolder()
    {
        Base.Dispose();
        Root.Dispose();
    }
}
