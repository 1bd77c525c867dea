using System.CommandLine;
using Yoso.Training.Cli;
using Yoso.Training.Native;

if (TorchLibrary.Problem is { } problem)
{
    Console.Error.WriteLine($"yoso-train: TorchSharp's native library can't be loaded: {problem}");
    return ExitCodes.Failed;
}

var root = new RootCommand("""
    Trains one-step texture models with the YOSO objective, and exports them for the runtime.

    A run is a folder. It can be left at any moment (Ctrl-C, or a file RUN/stop, saves) and taken up again by the same command:

      yoso-train scratch --data sprites.tar --config Training~/configs/default.json --out runs/mine
      yoso-train sample  runs/mine "a red dragon" --steps 1
      yoso-train eval    runs/mine --data sprites.tar
      yoso-train export  runs/mine --out mine.yoso
      yoso-train lora    --base mine.yoso --data pictures/ --trigger "housestyle" --out runs/style
    """)
{
    ScratchCommand.Make(),
    SampleCommand.Make(),
    EvalCommand.Make(),
    ExportCommand.Make(),
    RandomCommand.Make(),
    LoraCommand.Make(),
    EvalStyleCommand.Make(),
};
return await ExitCodes.Run(root, args);
