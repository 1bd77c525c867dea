namespace Yoso.Cli;

/// <summary>How many pictures go through the network together: as many small ones as keep their memory that of one of 256 x 256.</summary>
static class BatchSize
{
    const int Most = 8;
    const int PixelBudget = 256 * 256;

    public static int For(int width, int height)
    {
        return (int)Math.Clamp(PixelBudget / ((long)width * height), 1, Most);
    }
}
