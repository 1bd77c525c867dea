#nullable enable
namespace UnityEngine.UIElements
{
    public abstract class TextInputBaseField<TValueType> : BaseField<TValueType>
    {
        internal TextInputBaseField(string? label, TValueType value) : base(label, value)
        {
        }

        public bool isReadOnly { get; set; }

        public bool isDelayed { get; set; }
    }
}
