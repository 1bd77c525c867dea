using NUnit.Framework;

namespace Yoso.Cli.Tests;

public sealed class AmountsTest
{
    [TestCase(0.2, "1 s")]
    [TestCase(59.4, "1 min")]
    [TestCase(200, "3 min 20 s")]
    [TestCase(18720, "5 h 12 min")]
    public void Time_ToCome_IsSaidAsPeopleSayIt(double seconds, string expected)
    {
        Assert.That(Amounts.Time(TimeSpan.FromSeconds(seconds)), Is.EqualTo(expected));
    }

    [TestCase(0.17, "0.2 s")]
    [TestCase(1.29, "1.3 s")]
    [TestCase(200, "3 min 20 s")]
    public void Time_ThatHasPassed_IsNotRoundedUpToASecond(double seconds, string expected)
    {
        Assert.That(Amounts.Spent(TimeSpan.FromSeconds(seconds)), Is.EqualTo(expected));
    }

    [TestCase(900, "900 bytes")]
    [TestCase(1249, "1.2 KB")]
    [TestCase(999_700, "1.0 MB")]
    [TestCase(49_000_000_000, "49 GB")]
    public void Size_HasTheUnitThatLeavesFewDigits(long bytes, string expected)
    {
        Assert.That(Amounts.Size(bytes), Is.EqualTo(expected));
    }
}
