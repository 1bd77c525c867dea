#nullable enable
namespace Yoso.Tests
{
    /// <summary>What the game itself does in a frame, in milliseconds of virtual time.</summary>
    readonly struct FrameLoad
    {
        public double Scripts { get; init; }

        public double Rendering { get; init; }

        /// <summary>Waiting for the display, at the beginning of a frame.</summary>
        public double Display { get; init; }

        /// <summary>Of a light game at 60 frames a second.</summary>
        public static FrameLoad Light => new() { Scripts = 3, Rendering = 1, Display = 12.66 };
    }
}
