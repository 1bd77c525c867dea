#nullable enable
namespace Yoso
{
    /// <summary>Several uploads as one, in turn: a material's maps come together or not at all.</summary>
    public sealed class UploadSequence : IUpload
    {
        readonly IUpload[] _parts;
        int _current;

        public UploadSequence(params IUpload[] parts)
        {
            _parts = parts;
        }

        public string Name => _parts[_current].Name;

        public bool RunSlice()
        {
            if (_parts[_current].RunSlice())
                _current++;
            return _current == _parts.Length;
        }

        public void Abandon()
        {
            foreach (var part in _parts)
                part.Abandon();
        }
    }
}
