using Yoso.Batch;

namespace Yoso.Cli;

/// <summary>A style as typed.</summary>
static class StyleArgument
{
    /// <summary>A file of the whole name goes before FILE:WEIGHT: names may have colons.</summary>
    public static StyleUse Read(string text)
    {
        try
        {
            return File.Exists(text) ? new StyleUse(text, 1) : StyleUse.Parse(text);
        }
        catch (ArgumentException error)
        {
            throw new ArgumentException("--" + error.Message);
        }
    }
}
