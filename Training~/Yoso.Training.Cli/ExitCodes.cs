using System.CommandLine;

namespace Yoso.Training.Cli;

/// <summary>0 done, 1 failed with a one-line reason, 2 bad arguments, 130 cancelled.</summary>
static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int BadArguments = 2;
    public const int Cancelled = 130;

    /// <summary>Parses and runs, turning every failure into one line and a code.</summary>
    public static async Task<int> Run(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) Console.Error.WriteLine($"yoso-train: {error.Message}");
            Console.Error.WriteLine("yoso-train: --help shows what is accepted");
            return BadArguments;
        }

        using var interruption = new Interruption();
        try
        {
            // no limit to how long a command may take to end: it may have hours of training to save
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(configuration, interruption.Token);
        }
        catch (OperationCanceledException)
        {
            return Fail("cancelled", Cancelled);
        }
        catch (ArgumentException e)
        {
            return Fail(e.Message, BadArguments);
        }
        catch (Exception e)
        {
            return Fail(e.Message, Failed);
        }
    }

    static int Fail(string reason, int code)
    {
        Console.Error.WriteLine($"yoso-train: {reason.ReplaceLineEndings(" ")}");
        return code;
    }
}
