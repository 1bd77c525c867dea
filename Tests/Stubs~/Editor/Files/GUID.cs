#nullable enable
namespace UnityEditor
{
    public struct GUID
    {
        readonly string _text;

        public GUID(string hexRepresentation) => _text = hexRepresentation;

        public override string ToString() => _text;
    }
}
