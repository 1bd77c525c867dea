#nullable enable
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>Models and styles say what may be done with them.</summary>
    public sealed class LicencesKnown : ICheck
    {
        readonly Shelf _shelf;

        public LicencesKnown(Shelf shelf)
        {
            _shelf = shelf;
        }

        public string Name => "Licences";

        public Finding Look()
        {
            var unsaid = _shelf.Models.Where(model => model.Problem.Length == 0 && model.Licence.Length == 0).Select(model => $"model {model.Name}: no licence in its files")
                .Concat(_shelf.Styles.Where(style => style.Problem.Length == 0 && style.Licence.Length == 0).Select(style => $"style {style.Name}: no licence in its file")).ToArray();
            var finding = Finding.OfEach(Name, Health.Doubtful, unsaid, "every model and style names one");
            return unsaid.Length == 0 ? finding : finding with { Advice = "Ask where you got it before a game with its pictures is sold. Of your own styles: name a licence when you train." };
        }
    }
}
