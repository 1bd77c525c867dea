#nullable enable
namespace Yoso.Batch
{
    /// <summary>What a program's number means when a batch has ended; the same for the editor and the command line.</summary>
    public static class BatchExit
    {
        public const int Done = 0;

        public const int Failed = 1;

        public const int BadArguments = 2;

        /// <summary>The batch came to its end, but not all of its pictures are there.</summary>
        public const int SomeFailed = 3;
    }
}
