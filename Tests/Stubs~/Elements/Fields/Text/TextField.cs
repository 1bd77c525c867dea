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

        /// <summary>What is to be seen, entered or not.</summary>
        public string text { get; protected internal set; } = "";

        public override void SetValueWithoutNotify(string newValue)
        {
            base.SetValueWithoutNotify(newValue);
            text = newValue;
        }

        /// <summary>As a person does: what is typed into a delayed field is entered when the field loses the focus.</summary>
        internal void Type(string typed)
        {
            text = typed;
            if (!isDelayed)
                Blur();
        }

        internal void Blur() => value = text;
    }
}
