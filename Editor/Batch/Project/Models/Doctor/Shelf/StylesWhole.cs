#nullable enable
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Every style's file can be read.</summary>
    public sealed class StylesWhole : ICheck
    {
        readonly Shelf _shelf;

        public StylesWhole(Shelf shelf)
        {
            _shelf = shelf;
        }

        public string Name => "Styles whole";

        public Finding Look()
        {
            var broken = _shelf.Styles.Where(style => style.Problem.Length > 0).ToArray();
            var finding = Finding.OfEach(Name, Health.Bad, broken.Select(style => style.Problem).ToArray(), $"{_shelf.Styles.Count} read");
            return broken.Length == 0 ? finding : finding with
            {
                Advice = "Fetch the file again: a copy that broke off is the usual reason. What is no style at all can be moved elsewhere.",
                Fix = new ShowFix("Show the first", broken[0].Path),
            };
        }
    }
}
