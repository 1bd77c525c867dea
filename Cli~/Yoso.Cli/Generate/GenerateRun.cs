using Yoso.Batch;

namespace Yoso.Cli;

/// <summary>One run of <c>generate</c>: load, draw batch by batch, write each picture as soon as it is there, report.</summary>
sealed class GenerateRun(GenerateOptions options, Surroundings surroundings)
{
    readonly RunTimes _times = new();
    readonly List<Drawing> _drawings = [];
    readonly List<TextureResult> _waiting = [];
    IReadOnlyList<BatchItem> _items = [];
    IReadOnlyList<string> _problems = [];

    public async Task Run(CancellationToken cancellation)
    {
        var files = OutputNames.For(options);
        CheckOutputs(files);
        using var maker = await Load(cancellation);
        if (options.Out is { } folder && OutputNames.IsFolder(folder))
            Directory.CreateDirectory(folder);
        var batches = _items.Chunk(maker.BatchSize(maker.Complete(_items[0]))).ToArray();
        await Progress.Over(batches, options, surroundings, batch => Draw(maker, batch, files, cancellation));
        if (options.Palette is { IsFound: true } palette)
            Write(CommonPalette.Apply(_waiting, palette.Colours, cancellation), files, cancellation);
        WriteSheet(cancellation);
        Report.Write(new RunSummary(options, maker.Provider, _times, _drawings) { Styles = maker.Matches, Problems = _problems }, surroundings.Out);
    }

    void CheckOutputs(string?[] files)
    {
        if (options.Sheet is { } sheet)
            OutputNames.CheckSheet(sheet, files);
        if (files[0] is { } first && !(options.Out is { } folder && OutputNames.IsFolder(folder)))
            OutputNames.Check("--out", first);
        ModelArgument.Check(options.Model, surroundings);
    }

    async Task<PictureMaker> Load(CancellationToken cancellation)
    {
        var started = surroundings.Clock();
        var maker = await Task.Run(() => Open(cancellation), cancellation);
        _times.Add("load", surroundings.Clock() - started);
        return maker;
    }

    PictureMaker Open(CancellationToken cancellation)
    {
        var bundle = ModelBundle.Open(options.Model, surroundings.CacheFolder, cancellation: cancellation);
        var maker = new PictureMaker(new TextToTexture(bundle, new InferenceSettings { Threads = options.Threads }, surroundings.Clock, cancellation));
        try
        {
            var basis = options.From == null ? null : RecipeFit.To(maker, options.From);
            _problems = basis?.Problems ?? [];
            _items = options.Items(basis?.Item ?? new BatchItem());
            maker.Prepare(_items[0], cancellation);
            return maker;
        }
        catch
        {
            maker.Dispose();
            throw;
        }
    }

    async Task Draw(PictureMaker maker, BatchItem[] batch, string?[] files, CancellationToken cancellation)
    {
        var started = surroundings.Clock();
        var results = await Task.Run(() => maker.Make(batch, cancellation), cancellation);
        _times.Add(results[0].Times);
        if (batch[0].Kind.Post.Count > 0)
            _times.Add("finish", surroundings.Clock() - started - results[0].Times.Total);
        if (options.Palette is { IsFound: true })
            _waiting.AddRange(results);
        else
            Write(results, files, cancellation);
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
            _drawings.Add(new Drawing(result.Recipe, result.DroppedTokens, file, options.Sheet == null ? [] : SheetPictures.Of(result, _items[0].Kind)));
        }

        if (files[0] != null)
            _times.Add("png", surroundings.Clock() - started);
    }

    static void Write(TextureResult result, string file)
    {
        foreach (var part in PictureFiles.Of(result))
            AtomicFile.Write(part.Beside(file), stream => stream.Write(part.Content));
    }

    void WriteSheet(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (options.Sheet == null)
            return;
        var started = surroundings.Clock();
        GallerySheet.Save(options.Sheet, Sheet.Of(_drawings, options));
        _times.Add("sheet", surroundings.Clock() - started);
    }
}
