#nullable enable
using System.Collections.Generic;
using System.Globalization;

namespace Yoso.Batch
{
    /// <summary>The command line that trains a style: <c>dotnet run -c Release --project TRAINER -- lora ...</c>.</summary>
    public static class TrainerArguments
    {
        /// <summary>Each argument as it is, unquoted.</summary>
        /// <param name="trainer">The folder of Yoso.Training.Cli.</param>
        /// <param name="run">The run folder, which holds the pictures.</param>
        public static IReadOnlyList<string> Of(TrainingChoice choice, string trainer, RunPlaces run)
        {
            var arguments = new List<string> { "run", "-c", "Release", "--project", trainer, "--", "lora" };
            Add(arguments, "--base", choice.Base);
            Add(arguments, "--data", run.Pictures);
            Add(arguments, "--out", run.Folder);
            Add(arguments, "--rank", Text(choice.Rank));
            Add(arguments, "--alpha", Text(choice.Rank));
            Add(arguments, "--steps", Text(choice.Steps));
            Add(arguments, "--trigger", choice.Trigger);
            Add(arguments, "--licence", choice.Licence);
            Add(arguments, "--objective", choice.Objective.ToString());
            if (choice.SavesMemory)
            {
                arguments.Add("--bf16");
                arguments.Add("--recompute");
            }

            return arguments;
        }

        static void Add(List<string> arguments, string option, string value)
        {
            if (value.Length == 0)
                return;
            arguments.Add(option);
            arguments.Add(value);
        }

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
