namespace Yoso.Cli;

/// <summary>Where each system keeps what a program may lose and make again.</summary>
static class UserFolders
{
    public static string Cache()
    {
        return Path.Combine(Root(), "yoso", "models");
    }

    static string Root()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        if (OperatingSystem.IsMacOS())
            return Path.Combine(home, "Library", "Caches");
        return Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache : Path.Combine(home, ".cache");
    }
}
