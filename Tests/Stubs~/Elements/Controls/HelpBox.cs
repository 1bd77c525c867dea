#nullable enable
namespace UnityEngine.UIElements
{
    public class HelpBox : VisualElement
    {
        public HelpBox(string text, HelpBoxMessageType messageType) => (this.text, this.messageType) = (text, messageType);

        public string text { get; set; }

        public HelpBoxMessageType messageType { get; set; }
    }
}
