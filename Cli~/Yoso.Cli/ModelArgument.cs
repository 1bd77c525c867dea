namespace Yoso.Cli;

/// <summary>The model that a command was told to use.</summary>
static class ModelArgument
{
    /// <exception cref="FileNotFoundException">There is nothing at that path.</exception>
    public static void Check(string model, Surroundings surroundings)
    {
        if (!Path.Exists(model))
            throw new FileNotFoundException(model == surroundings.DefaultModel
                ? $"no built-in model at {model}: name one with --model"
                : $"--model: wanted a bundle folder or a .yoso file, found nothing at {model}");
    }
}
