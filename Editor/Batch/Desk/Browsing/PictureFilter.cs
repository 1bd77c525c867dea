#nullable enable
using System;

namespace Yoso.Batch
{
    /// <summary>Tells which places a grid shows.</summary>
    sealed class PictureFilter
    {
        static readonly char[] Blanks = { ' ' };

        readonly DeskState _state;
        readonly string[] _words;

        public PictureFilter(DeskState state)
        {
            _state = state;
            _words = state.Grid.Search.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        }

        public bool Shows(int place)
        {
            var picture = _state.Pictures[place];
            return Passes(picture) && Array.TrueForAll(_words, word => Mentions(picture, word));
        }

        bool Passes(DeskPicture picture)
        {
            return _state.Grid.Filter switch
            {
                GridFilter.Kept => _state.Verdicts[picture.Key] == Verdict.Kept,
                GridFilter.Rejected => _state.Verdicts[picture.Key] == Verdict.Rejected,
                GridFilter.Failed => picture.Stage == PictureStage.Failed,
                GridFilter.Unseen => picture.IsMade && _state.Verdicts[picture.Key] == Verdict.None,
                _ => true,
            };
        }

        static bool Mentions(DeskPicture picture, string word)
        {
            if (picture.Prompt.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
            foreach (var style in picture.Item.Styles)
                if (style.File.Contains(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            return false;
        }
    }
}
