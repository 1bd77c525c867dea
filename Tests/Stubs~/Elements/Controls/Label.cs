#nullable enable
namespace UnityEngine.UIElements
{
    public class Label : TextElement
    {
        public Label()
        {
        }

        public Label(string text) => this.text = text;
    }
}
