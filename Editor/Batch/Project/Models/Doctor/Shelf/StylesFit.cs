#nullable enable
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Every style is for the chosen model's family.</summary>
    public sealed class StylesFit : ICheck
    {
        readonly Shelf _shelf;

        public StylesFit(Shelf shelf)
        {
            _shelf = shelf;
        }

        public string Name => "Styles fit the model";

        public Finding Look()
        {
            var tried = _shelf.Styles.Where(style => style.Fit != null).ToArray();
            var others = tried.Where(style => !style.IsUsable).Select(style => style.Fit!.ToString()).ToArray();
            var finding = Finding.OfEach(Name, Health.Doubtful, others, $"{tried.Length} tried on {_shelf.Chosen?.Name ?? _shelf.ChosenModel}");
            return others.Length == 0 ? finding : finding with { Advice = "A style changes models of the family that it was trained on: choose a model of that family, or leave these aside." };
        }
    }
}
