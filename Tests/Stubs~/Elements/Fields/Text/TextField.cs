#nullable enable
namespace UnityEngine.UIElements
{
    public class TextField : TextInputBaseField<string>
    {
        public TextField() : this("")
        {
        }

        public TextField(string label) : base(label, "")
        {
        }

        public bool multiline { get; set; }
    }
}
