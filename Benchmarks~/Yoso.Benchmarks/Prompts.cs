namespace Yoso.Benchmarks;

/// <summary>An endless round of different prompts, more of them than the generator remembers: each one is new to it.</summary>
sealed class Prompts
{
    static readonly string[] Colours = ["red", "blue", "green", "golden", "silver", "grey", "brown", "white", "black", "purple"];
    static readonly string[] Things = ["dragon", "potion", "ring", "door", "stone wall", "book", "sword", "slime monster", "altar", "shield", "coin"];

    int _next;

    public static int Count => Colours.Length * Things.Length;

    public string Next()
    {
        var index = _next++ % Count;
        return $"a {Colours[index % Colours.Length]} {Things[index / Colours.Length]}";
    }
}
