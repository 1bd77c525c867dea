using System.CommandLine;

namespace Yoso.Benchmarks;

/// <summary>Runs a measurement from its arguments.</summary>
static class Commands
{
    /// <summary>The program's exit code: 1 with one line of reason where there is no such model.</summary>
    public static int Run(Command command, IReadOnlyList<string> arguments)
    {
        try
        {
            return command.Parse(arguments).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (ModelFormatException error)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }
}
