using NUnit.Framework;
using Yoso.Training.Evaluation;

namespace Yoso.Training.Tests.Evaluation;

public sealed class StyleDistancesTest
{
    static readonly byte[] Black = [0, 0, 0, 255];
    static readonly byte[] White = [255, 255, 255, 255];
    static readonly byte[] Grey = [128, 128, 128, 255];
    static readonly byte[] Clear = [9, 200, 7, 0];

    [Test]
    public void Palettes_of_pictures_count_each_colour_once_however_much_it_covers()
    {
        var palette = new PaletteDistance(new Palette([new Rgba(0, 0, 0, 255), new Rgba(255, 255, 255, 255)]));
        byte[] mostlyGrey = [.. Grey, .. Grey, .. Grey, .. Black];

        var distance = palette.MeasurePalettes(mostlyGrey, 2);

        Assert.That(distance, Is.EqualTo((Math.Min(OkLab.From(128, 128, 128).X, 1 - OkLab.From(128, 128, 128).X) + 0) / 2).Within(0.01));
        Assert.That(palette.MeasurePalettes([.. Clear, .. Clear, .. Clear, .. Clear], 2), Is.Zero);
    }

    [Test]
    public void Pixel_distance_is_zero_for_its_own_colours_and_one_from_black_to_white()
    {
        var palette = new PaletteDistance(new Palette([new Rgba(0, 0, 0, 255)]));

        Assert.That(palette.MeasurePixels([.. Black, .. Clear]), Is.Zero.Within(1e-6), "what is not visible does not count");
        Assert.That(palette.MeasurePixels([.. Black, .. White]), Is.EqualTo(0.5).Within(1e-3));
        Assert.That(palette.MeasurePixels(Clear), Is.Zero);
    }

    [Test]
    public void Colour_distance_sees_shares_and_not_places()
    {
        byte[] half = [.. Black, .. White];
        byte[] turned = [.. White, .. Black];

        Assert.That(ColourDistance.Between(half, turned), Is.Zero.Within(1e-6));
        Assert.That(ColourDistance.Between(half, Black), Is.GreaterThan(0.1));
        Assert.That(ColourDistance.Between(Black, White), Is.EqualTo(2 * ColourDistance.Between(half, Black)).Within(1e-3));
    }

    [Test]
    public void Colour_distance_of_opposite_greys_is_the_mean_length_of_a_unit_step_in_all_directions()
    {
        Assert.That(ColourDistance.Between(Black, White), Is.EqualTo(0.5).Within(0.01), "the mean of |cos| over the sphere");
    }
}
