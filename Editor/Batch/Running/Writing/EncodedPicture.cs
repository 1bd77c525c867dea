#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>A made picture as files to be written, the picture itself last, and what the journal will say of it if they can be.</summary>
    sealed record EncodedPicture(MadePicture Made, IReadOnlyList<(string Name, byte[] Content)> Files, JournalEntry Entry)
    {
        /// <summary>What was not made, or can't be encoded, comes out without files, as a failure.</summary>
        public static EncodedPicture Of(MadePicture made, double milliseconds)
        {
            if (made.Result == null)
                return Failed(made, made.Problem!);
            try
            {
                var files = PictureFiles.Of(made.Result).Select(file => (Name: file.Beside(made.Item.Name + ".png"), file.Content)).ToArray();
                var marks = files.Select(file => FileMark.Of(file.Name, file.Content)).ToArray();
                return new EncodedPicture(made, files, new DoneEntry(made.Item.Key, marks) { Milliseconds = milliseconds });
            }
            catch (Exception problem)
            {
                return Failed(made, problem);
            }
        }

        static EncodedPicture Failed(MadePicture made, Exception problem)
        {
            return new EncodedPicture(made, Array.Empty<(string, byte[])>(), new FailedEntry(made.Item.Key, problem.Message, made.Attempt));
        }
    }
}
