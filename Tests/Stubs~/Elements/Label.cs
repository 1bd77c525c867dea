#nullable enable
namespace UnityEngine.UIElements
{
    public class Label : VisualElement
    {
        public string text { get; set; } = "";
    }
}
