namespace Yoso.Cli;

/// <summary>One run of <c>generate</c>: load, draw batch by batch, write each picture as soon as it is there, report.</summary>
sealed class GenerateRun(GenerateOptions options, Surroundings surroundings)
{
    readonly RunTimes _times = new();
    readonly List<Drawing> _drawings = [];
    readonly List<TextureResult> _waiting = [];
    IReadOnlyList<StyleMatch> _styles = [];
    readonly Finishing _finishing = new(options.Kind, options.Palette);

    public async Task Run(CancellationToken cancellation)
    {
        var files = OutputNames.For(options);
        CheckOutputs(files);
        using var generator = await Load(cancellation);
        if (options.Out is { } folder && OutputNames.IsFolder(folder))
            Directory.CreateDirectory(folder);
        await Progress.Over(Batches(generator), options, surroundings, batch => Draw(generator, batch, files, cancellation));
        if (_finishing.NeedsAll)
            Write(_finishing.ShareColours(_waiting, cancellation), files, cancellation);
        WriteSheet(cancellation);
        Report.Write(new RunSummary(options, generator.Provider, _times, _drawings) { Styles = _styles }, surroundings.Out);
    }

    void CheckOutputs(string?[] files)
    {
        if (options.Sheet is { } sheet)
            OutputNames.CheckSheet(sheet, files);
        if (files[0] is { } first && !(options.Out is { } folder && OutputNames.IsFolder(folder)))
            OutputNames.Check("--out", first);
        if (!Path.Exists(options.Model))
            throw new FileNotFoundException(options.Model == surroundings.DefaultModel
                ? $"no built-in model at {options.Model}: name one with --model"
                : $"--model: wanted a bundle folder or a .yoso file, found nothing at {options.Model}");
    }

    async Task<TextToTexture> Load(CancellationToken cancellation)
    {
        var started = surroundings.Clock();
        var generator = await Task.Run(() => Open(cancellation), cancellation);
        _times.Add("load", surroundings.Clock() - started);
        return generator;
    }

    TextToTexture Open(CancellationToken cancellation)
    {
        var styles = options.Styles.Select(style => new StyleChoice(StyleFile.Read(style.File), style.Weight)).ToArray();
        var bundle = ModelBundle.Open(options.Model, surroundings.CacheFolder, cancellation: cancellation);
        var generator = new TextToTexture(bundle, new InferenceSettings { Threads = options.Threads }, surroundings.Clock, cancellation);
        try
        {
            _styles = styles.Length > 0 ? generator.SetStyles(styles, cancellation) : [];
            generator.Prepare(Requests(generator)[0], cancellation);
            return generator;
        }
        catch
        {
            generator.Dispose();
            throw;
        }
    }

    TextureRequest[] Requests(TextToTexture generator)
    {
        var height = generator.Complete(new TextureRequest()).Height;
        return options.Requests().Select(request => options.Kind.Shape(request, height)).ToArray();
    }

    TextureRequest[][] Batches(TextToTexture generator)
    {
        var requests = Requests(generator);
        var recipe = generator.Complete(requests[0]);
        return requests.Chunk(BatchSize.For(recipe.Width, recipe.Height)).ToArray();
    }

    async Task Draw(TextToTexture generator, TextureRequest[] batch, string?[] files, CancellationToken cancellation)
    {
        var results = await Task.Run(() => generator.GenerateBatch(batch, cancellation), cancellation);
        _times.Add(results[0].Times);
        var started = surroundings.Clock();
        var finished = results.Select(result => _finishing.Finish(result, cancellation)).ToArray();
        if (options.Kind.Post.Count > 0)
            _times.Add("finish", surroundings.Clock() - started);
        if (_finishing.NeedsAll)
            _waiting.AddRange(finished);
        else
            Write(finished, files, cancellation);
    }

    void Write(IReadOnlyList<TextureResult> results, string?[] files, CancellationToken cancellation)
    {
        var started = surroundings.Clock();
        foreach (var result in results)
        {
            cancellation.ThrowIfCancellationRequested();
            var file = files[_drawings.Count];
            if (file != null)
                Write(result, file);
            _drawings.Add(new Drawing(result.Recipe, result.DroppedTokens, file, options.Sheet == null ? [] : SheetPictures.Of(result, options.Kind)));
        }

        if (files[0] != null)
            _times.Add("png", surroundings.Clock() - started);
    }

    void Write(TextureResult result, string file)
    {
        var scale = options.Scale ?? 1;
        Png.Save(file, result.Image.Enlarge(scale), result.Recipe);
        foreach (var (name, image) in Companions.Of(result))
            Png.Save(Companions.FileOf(file, name), image.Enlarge(scale), result.Recipe);
    }

    void WriteSheet(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (options.Sheet == null)
            return;
        var started = surroundings.Clock();
        Png.Save(options.Sheet, Sheet.Of(_drawings, options));
        _times.Add("sheet", surroundings.Clock() - started);
    }
}
