#nullable enable
namespace UnityEngine.UIElements
{
    /// <summary>What code has set.</summary>
    sealed class InlineStyle : IStyle
    {
        public StyleLength width { get; set; }
        public StyleLength height { get; set; }
        public StyleLength minWidth { get; set; }
        public StyleLength minHeight { get; set; }
        public StyleLength marginLeft { get; set; }
        public StyleLength marginRight { get; set; }
        public StyleLength paddingLeft { get; set; }
        public StyleLength paddingRight { get; set; }
        public StyleLength paddingTop { get; set; }
        public StyleFloat flexGrow { get; set; }
        public StyleFloat flexShrink { get; set; }
        public StyleFloat opacity { get; set; }
        public StyleFloat borderLeftWidth { get; set; }
        public StyleFloat borderRightWidth { get; set; }
        public StyleFloat borderTopWidth { get; set; }
        public StyleFloat borderBottomWidth { get; set; }
        public StyleColor borderLeftColor { get; set; }
        public StyleColor borderRightColor { get; set; }
        public StyleColor borderTopColor { get; set; }
        public StyleColor borderBottomColor { get; set; }
        public StyleColor backgroundColor { get; set; }
        public StyleEnum<FlexDirection> flexDirection { get; set; }
        public StyleEnum<Wrap> flexWrap { get; set; }
        public StyleEnum<Align> alignSelf { get; set; }
        public StyleEnum<DisplayStyle> display { get; set; }
        public StyleEnum<Overflow> overflow { get; set; }
        public StyleEnum<WhiteSpace> whiteSpace { get; set; }
    }
}
