#nullable enable
namespace UnityEngine
{
    public enum KeyCode
    {
        None = 0,
        Backspace = 8,
        Return = 13,
        Escape = 27,
        Space = 32,
        A = 97,
        C = 99,
        K = 107,
        R = 114,
        U = 117,
        V = 118,
        X = 120,
        Y = 121,
        Z = 122,
        Delete = 127,
        KeypadEnter = 271,
        UpArrow = 273,
        DownArrow = 274,
        RightArrow = 275,
        LeftArrow = 276,
        Home = 278,
        End = 279,
        PageUp = 280,
        PageDown = 281,
    }
}
