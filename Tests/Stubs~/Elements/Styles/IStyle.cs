#nullable enable
namespace UnityEngine.UIElements
{
    public interface IStyle
    {
        StyleLength width { get; set; }
        StyleLength height { get; set; }
        StyleLength minWidth { get; set; }
        StyleLength minHeight { get; set; }
        StyleLength marginLeft { get; set; }
        StyleLength marginRight { get; set; }
        StyleLength paddingLeft { get; set; }
        StyleLength paddingRight { get; set; }
        StyleLength paddingTop { get; set; }
        StyleFloat flexGrow { get; set; }
        StyleFloat flexShrink { get; set; }
        StyleFloat opacity { get; set; }
        StyleFloat borderLeftWidth { get; set; }
        StyleFloat borderRightWidth { get; set; }
        StyleFloat borderTopWidth { get; set; }
        StyleFloat borderBottomWidth { get; set; }
        StyleColor borderLeftColor { get; set; }
        StyleColor borderRightColor { get; set; }
        StyleColor borderTopColor { get; set; }
        StyleColor borderBottomColor { get; set; }
        StyleColor backgroundColor { get; set; }
        StyleEnum<FlexDirection> flexDirection { get; set; }
        StyleEnum<Wrap> flexWrap { get; set; }
        StyleEnum<Align> alignSelf { get; set; }
        StyleEnum<DisplayStyle> display { get; set; }
        StyleEnum<Overflow> overflow { get; set; }
        StyleEnum<WhiteSpace> whiteSpace { get; set; }
    }
}
