using Yoso.Training.Data;

namespace Yoso.Training.Evaluation;

/// <summary>Measures what a style does: how near pictures come to the style's colours and pictures, and how much of the prompts' content stays.</summary>
public sealed class StyleEvaluator
{
    static readonly HashSet<string> Colours =
    [
        "red", "orange", "yellow", "green", "cyan", "blue", "purple", "violet", "pink", "magenta", "brown", "black", "white", "grey", "gray",
        "golden", "gold", "silver", "dark", "light", "pale", "bright", "crimson", "azure", "teal", "beige", "tan", "colourful", "colorful",
    ];

    readonly TrainingSet _content;
    readonly TrainingSet _style;
    readonly FeatureClassifier _classifier;
    readonly EvaluationOptions _options;
    readonly int[] _prompts;
    readonly double[] _prior;
    readonly PaletteDistance _palette;

    /// <param name="content">What the base was trained on: its held-out captions are the prompts.</param>
    /// <param name="style">The style's pictures, with a held-out split.</param>
    /// <param name="classifier">Trained on <paramref name="content"/>.</param>
    /// <param name="options">Split, seeds and number of prompts; its diversity is not used.</param>
    public StyleEvaluator(TrainingSet content, TrainingSet style, FeatureClassifier classifier, EvaluationOptions options)
    {
        (_content, _style, _classifier, _options) = (content, style, classifier, options);
        _prompts = Evaluator.Spread(content.Indices(options.Split), options.MaxPrompts);
        if (_prompts.Length == 0 || style.Indices(options.Split).Length < 2)
            throw new ArgumentException($"wanted pictures of split '{options.Split}' in both sets, 2 or more of the style's", nameof(style));

        _prior = Evaluator.WordPrior(content, classifier);
        _palette = PaletteDistance.To(style);
    }

    /// <summary>Figures of real pictures: of the base's captions, as if they were its own, and of the style's training pictures.</summary>
    public StyleFigures Reference()
    {
        var train = _style.Indices(TrainingItem.TrainSplit);
        return Figures("real pictures", 0, _content.Pictures(_prompts), _style.Pictures(train));
    }

    /// <summary>Figures of the style's own held-out pictures' colours: the level to reach.</summary>
    public (double Palette, double Pixel, double Colour) StyleLevel()
    {
        var heldOut = _style.Pictures(_style.Indices(_options.Split));
        return (_palette.MeasurePalettes(heldOut, _style.Size), _palette.MeasurePixels(heldOut), ColourDistance.Between(heldOut, TrainPictures()));
    }

    /// <summary>A generator whose pictures are given the style's palette and nothing else of it: what the colours alone do to the figures.</summary>
    public PictureGenerator InPalette(PictureGenerator generate) => (prompts, first) =>
    {
        var pictures = generate(prompts, first).Chunk(_content.PictureLength).Select(pixels => new RgbaImage(_content.Size, _content.Size, pixels)).ToArray();
        foreach (var picture in pictures) PaletteMap.Apply(picture, _palette.Palette);
        return [.. pictures.SelectMany(picture => picture.Pixels)];
    };

    /// <summary>Asks for a picture of each held-out caption of the base, and for several of each of the style's.</summary>
    /// <param name="trigger">What the style's captions begin with, taken off: the weight alone is to bring the style.</param>
    public StyleFigures Measure(
        string name, double weight, PictureGenerator generate, string trigger, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        string[] prompts = [.. _prompts.Select(index => _content.Items[index].Captions[0])];
        string[] styled = [.. Enumerable.Range(0, _options.DiversitySeeds).SelectMany(_ => _style.Indices(_options.Split))
            .Select(index => CaptionTrigger.Plain(_style.Items[index].Captions[0], trigger))];
        var batches = new PictureBatches(generate, _content.PictureLength, _options.BatchSize, prompts.Length + styled.Length, progress, cancellation);
        return Figures(name, weight, batches.Generate(prompts, _options.Seed), batches.Generate(styled, _options.Seed));
    }

    StyleFigures Figures(string name, double weight, byte[] ofContent, byte[] ofStyle)
    {
        var words = Predict(ofContent).Words;
        int[][] bags = [.. _prompts.Select(index => _classifier.Words.Bag(_content.Items[index].Captions[0]))];
        int[][] shapes = [.. bags.Select(bag => bag.Where(word => !Colours.Contains(_classifier.Words.Words[word])).ToArray())];
        return new StyleFigures
        {
            Name = name,
            Weight = weight,
            PaletteDistance = _palette.MeasurePalettes(ofContent, _content.Size),
            PixelDistance = _palette.MeasurePixels(ofContent),
            ColourDistance = ColourDistance.Between(ofContent, TrainPictures()),
            Retrieval = RetrievalPrecision.Measure(words, bags, _prior),
            ShapeRetrieval = RetrievalPrecision.Measure(words, shapes, _prior),
            Frechet = FrechetDistance.Between(Predict(ofStyle).Features, Predict(_style.Pictures(_style.Indices(_options.Split))).Features),
        };
    }

    byte[] TrainPictures() => _style.Pictures(_style.Indices(TrainingItem.TrainSplit));

    PicturePrediction Predict(byte[] pictures) => _classifier.Predict(pictures, _content.Size, _content.Size);
}
