using System.CommandLine;
using System.CommandLine.Help;

namespace Yoso.Cli;

/// <summary>Arguments in, exit code out. Every failure becomes one line on the error writer.</summary>
public static class CommandLine
{
    public static async Task<int> Run(string[] arguments, Surroundings surroundings, CancellationToken cancellation)
    {
        var parsed = Root(surroundings).Parse(arguments);
        if (parsed.Errors.Count > 0)
            return Fail(surroundings, ExitCode.BadArguments, parsed.Errors[0].Message + " (--help lists what there is)");
        try
        {
            cancellation.ThrowIfCancellationRequested();
            return await parsed.InvokeAsync(Configuration(surroundings), cancellation);
        }
        catch (OperationCanceledException)
        {
            return Fail(surroundings, ExitCode.Cancelled, "cancelled");
        }
        catch (ArgumentException error)
        {
            return Fail(surroundings, ExitCode.BadArguments, error.Message);
        }
        catch (Exception error)
        {
            return Fail(surroundings, ExitCode.Failed, error.Message);
        }
    }

    static RootCommand Root(Surroundings surroundings)
    {
        var root = new RootCommand("A prompt goes in, a texture comes out, in one network step.")
        {
            GenerateCommand.Create(surroundings),
            BatchCommand.Create(surroundings),
            ShowCommand.Create(surroundings),
            ReportCommand.Create(surroundings),
            SheetCommand.Create(surroundings),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    static InvocationConfiguration Configuration(Surroundings surroundings)
    {
        return new InvocationConfiguration
        {
            Output = surroundings.Out,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
    }

    static int Fail(Surroundings surroundings, int code, string reason)
    {
        surroundings.Error.WriteLine("yoso: " + reason.ReplaceLineEndings(" ").Trim());
        return code;
    }
}
