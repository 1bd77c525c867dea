#nullable enable
using System;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>What the Models &amp; Styles window stands in: the project, and how models are opened in it.</summary>
    public sealed record ModelsPlace(Installation Installation, Func<YosoSettings> Settings)
    {
        /// <summary>Where models and styles are, as the settings say now.</summary>
        public Func<ShelfPlaces> Shelves { get; init; } = () => new ShelfPlaces("", "");

        /// <summary>Changes the project's settings.</summary>
        public Action<Func<YosoSettings, YosoSettings>> ChangeSettings { get; init; } = _ => { };

        /// <summary>Opens a model as the settings say now.</summary>
        public Func<string, CancellationToken, IPictureMaker> Open { get; init; } = (_, _) => throw new InvalidOperationException("nobody said how to open a model");

        public DoctorChecks? Doctor { get; init; }
    }
}
