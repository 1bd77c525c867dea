using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Yoso.Cli;

/// <summary>The usual help, then commands to copy.</summary>
sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    const string Examples = """
        Examples:
          yoso generate "a blue potion" --seed 42 --out potion.png
          yoso generate "a red dragon" --seed 1 --count 8 --out dragons/
          yoso generate "a red dragon" "a blue potion" --count 4 --sheet sheet.png --scale 4
          yoso generate --prompts list.txt --seed 1 --count 4 --sheet sheet.png
          yoso generate "a stone wall" --model my-model.yoso --steps 2 --guidance 1.5 --json
          yoso generate "a lava floor" --tile xy --size 64 --out floor.png
          yoso generate "an orc warrior" --style house.safetensors:0.8 --style ink.safetensors:0.3
          yoso generate --from potion.png --kind sprite --out potion-sprite.png
          yoso batch jobs.csv --out icons/ --kind icon --name "{prompt}-{seed:000}"
          yoso batch jobs.csv --out icons/ --resume
          yoso show potion.png
          yoso show house.safetensors
          yoso report icons/
          yoso sheet icons/ --columns 5 --out icons.png

        Exit codes: 0 done, 1 failed (one line says why), 2 bad arguments, 3 some pictures of a batch failed, 130 cancelled.
        """;

    /// <summary>Who asks for help need not have typed what a command needs.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(Examples);
        return code;
    }
}
