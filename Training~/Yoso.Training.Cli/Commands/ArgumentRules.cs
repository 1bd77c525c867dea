namespace Yoso.Training.Cli;

/// <summary>Checks of what options hold; a problem names the option.</summary>
static class ArgumentRules
{
    public static int Positive(string option, int value) => value >= 1 ? value : throw new ArgumentException($"{option}: wanted 1 or more, found {value}");
}
