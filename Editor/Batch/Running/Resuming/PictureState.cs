#nullable enable
namespace Yoso.Batch
{
    /// <summary>What there is of a planned picture, and what the journal says or is to say of it.</summary>
    sealed record PictureState(PictureStanding Standing, DoneEntry? Entry);

    /// <summary>What there is of a planned picture.</summary>
    enum PictureStanding
    {
        /// <summary>Nothing, or not all of it: it is to be made.</summary>
        Missing,

        /// <summary>All that the journal says, to the byte or retouched since.</summary>
        Kept,

        /// <summary>Whole files with its recipe, which the journal does not know.</summary>
        Found,

        /// <summary>Something else under its name.</summary>
        Taken,
    }
}
