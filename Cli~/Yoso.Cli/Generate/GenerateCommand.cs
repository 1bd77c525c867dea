using System.CommandLine;
using System.CommandLine.Parsing;
using Yoso.Batch;

namespace Yoso.Cli;

/// <summary>The arguments of <c>yoso generate</c>.</summary>
sealed class GenerateCommand
{
    readonly Argument<string[]> _prompts = new("prompt") { Description = "what to draw; several make several rows; \"\" draws anything", Arity = ArgumentArity.ZeroOrMore };
    readonly Option<string> _promptFile = new("--prompts") { Description = "more prompts, one a line", HelpName = "FILE" };
    readonly Option<string> _from = new("--from") { Description = "make a picture again: what its recipe says holds for everything that no other option says", HelpName = "PICTURE.png" };
    readonly Option<string> _out = new("--out", "-o") { Description = "the picture to write; of several pictures each name gets its prompt or seed; a folder works too", HelpName = "FILE.png|FOLDER/" };
    readonly Option<string> _model = new("--model", "-m") { Description = "a bundle to use instead of the built-in one", HelpName = "FOLDER|FILE.yoso" };
    readonly Option<ulong?> _seed = new("--seed", "-s") { Description = "same seed, same picture; drawn and shown where it is left out", HelpName = "N", CustomParser = Parsing.Seed };
    readonly Option<int> _count = new("--count", "-n") { Description = "pictures of each prompt, seeds counted up", HelpName = "N", DefaultValueFactory = _ => 1 };
    readonly Option<string> _sheet = new("--sheet") { Description = "all pictures on one sheet: a row a prompt, a column a seed", HelpName = "FILE.png" };
    readonly Option<int?> _scale = new("--scale") { Description = "enlarge each pixel to K x K", HelpName = "K" };
    readonly Option<int?> _steps = new("--steps") { Description = "network steps, the model's own number by default", HelpName = "N" };
    readonly Option<float?> _guidance = new("--guidance") { Description = "how much the prompt counts; above 1 costs twice the time", HelpName = "G" };
    readonly Option<string> _negative = new("--negative") { Description = "what to steer away from, with a guidance above 1", HelpName = "TEXT" };
    readonly Option<(int, int)?> _size = new("--size") { Description = "size in pixels, the model's own by default", HelpName = "WxH", CustomParser = Parsing.Size };
    readonly Option<Tiling?> _tile = new("--tile") { Description = "seamless: copies fit side by side along x (skies), y or both", HelpName = "x|y|xy", CustomParser = Parsing.Tile };
    readonly Option<TextureKind?> _kind = new("--kind", "-k") { Description = "what it is for: a sprite or an icon is cut out, a tile is seamless, a material has normals and a mask beside it, a sky is a panorama with a cube's faces", HelpName = string.Join('|', TextureKind.All.Select(kind => kind.Name)), CustomParser = Parsing.Kind };
    readonly Option<PaletteChoice?> _palette = new("--palette") { Description = "keep all pictures to N common colours, or to those of a .hex or .gpl file", HelpName = "N|FILE", CustomParser = Parsing.Palette };
    readonly Option<StyleUse[]> _styles = new("--style") { Description = "a LoRA file mixed in, with a weight of 1 unless another follows; several make a mix", HelpName = "FILE[:WEIGHT]", CustomParser = Parsing.Styles };
    readonly Option<int> _threads = new("--threads") { Description = "processor threads, all cores by default", HelpName = "N" };
    readonly Option<bool> _json = new("--json") { Description = "say what was done as JSON" };
    readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "say nothing but errors" };

    public static Command Create(Surroundings surroundings)
    {
        var arguments = new GenerateCommand();
        var command = new Command("generate", "Draws textures from prompts.")
        {
            arguments._prompts, arguments._promptFile, arguments._from, arguments._out, arguments._model, arguments._seed, arguments._count,
            arguments._sheet, arguments._scale, arguments._steps, arguments._guidance, arguments._negative, arguments._size,
            arguments._tile, arguments._kind, arguments._palette, arguments._styles, arguments._threads, arguments._json, arguments._quiet,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            await new GenerateRun(arguments.Read(parsed, surroundings), surroundings).Run(cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    GenerateOptions Read(ParseResult parsed, Surroundings surroundings)
    {
        var styles = parsed.GetResult(_styles) == null ? null : parsed.GetValue(_styles);
        var from = parsed.GetValue(_from) is { } picture ? FromPicture(picture, styles == null) : null;
        var prompts = Prompts(parsed, from);
        var seed = parsed.GetValue(_seed) ?? from?.Recipe.Seed ?? surroundings.NewSeed();
        var count = Parsing.Within(1, JobLimits.MostItems, parsed.GetValue(_count), "--count");
        if (seed > ulong.MaxValue - (ulong)(count - 1))
            throw new ArgumentException($"--count: wanted seeds up to {ulong.MaxValue}, found {count} from {seed}");
        return new GenerateOptions
        {
            Prompts = prompts,
            Model = parsed.GetValue(_model) ?? surroundings.DefaultModel,
            Seed = seed,
            Count = count,
            Out = parsed.GetValue(_out),
            Sheet = parsed.GetValue(_sheet),
            Scale = parsed.GetValue(_scale) is { } scale ? Parsing.Within(1, BatchItem.MostScale, scale, "--scale") : null,
            Steps = parsed.GetValue(_steps),
            Guidance = parsed.GetValue(_guidance),
            Negative = parsed.GetValue(_negative),
            Size = parsed.GetValue(_size),
            Tiling = parsed.GetValue(_tile),
            Kind = parsed.GetValue(_kind),
            Palette = parsed.GetValue(_palette),
            Styles = styles,
            From = from,
            Threads = Parsing.Within(0, 1024, parsed.GetValue(_threads), "--threads"),
            Json = parsed.GetValue(_json),
            Quiet = parsed.GetValue(_quiet),
        };
    }

    /// <summary>Its styles are looked for beside it, then where the program runs.</summary>
    static RecipeItem FromPicture(string picture, bool withStyles)
    {
        var recipe = PictureRecipe.Load(picture) ?? throw new InvalidDataException($"--from: wanted a picture with a recipe, found none in {picture}");
        return RecipeItem.From(withStyles ? recipe : recipe with { Styles = [] }, StyleShelf.In(Path.GetDirectoryName(Path.GetFullPath(picture))!, "."));
    }

    string[] Prompts(ParseResult parsed, RecipeItem? from)
    {
        var typed = parsed.GetValue(_prompts)!;
        var mistyped = parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash) ? null : typed.FirstOrDefault(prompt => prompt.StartsWith('-'));
        if (mistyped != null)
            throw new ArgumentException($"{mistyped}: no such option (a prompt that starts so comes after --)");
        var prompts = typed.Concat(Parsing.Prompts(parsed.GetValue(_promptFile))).ToArray();
        if (prompts.Length == 0 && from != null)
            return [from.Recipe.Prompt];
        return prompts.Length > 0 ? prompts : throw new ArgumentException("prompt: wanted one or more, found none (\"\" draws anything)");
    }
}
