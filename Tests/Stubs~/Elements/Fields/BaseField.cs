#nullable enable
using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    /// <summary>As in a panel: a value that changes is told to whoever registered.</summary>
    public abstract class BaseField<TValueType> : BindableElement, INotifyValueChanged<TValueType>
    {
        TValueType _value;

        internal BaseField(string? label, TValueType value) => (this.label, _value) = (label ?? "", value);

        public string label { get; set; }

        public virtual TValueType value
        {
            get => _value;
            set
            {
                var before = _value;
                if (EqualityComparer<TValueType>.Default.Equals(before, value))
                    return;
                SetValueWithoutNotify(value);
                SendEvent(ChangeEvent<TValueType>.GetPooled(before, value));
            }
        }

        public virtual void SetValueWithoutNotify(TValueType newValue) => _value = newValue;
    }
}
