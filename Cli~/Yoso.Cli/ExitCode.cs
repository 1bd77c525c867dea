namespace Yoso.Cli;

/// <summary>What the program's number means.</summary>
public static class ExitCode
{
    public const int Done = 0;

    public const int Failed = 1;

    public const int BadArguments = 2;

    /// <summary>A batch came to its end, but not all of its pictures are there.</summary>
    public const int SomeFailed = 3;

    /// <summary>128 + SIGINT, as shells report Ctrl-C.</summary>
    public const int Cancelled = 130;
}
