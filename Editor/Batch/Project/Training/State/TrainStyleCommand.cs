#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Batch
{
    /// <summary>Something that happened in or to the Train Style window.</summary>
    public abstract record TrainStyleCommand
    {
        /// <summary>Pictures were found; those that are there already keep their captions.</summary>
        public sealed record AddPictures(IReadOnlyList<TrainingPicture> Pictures) : TrainStyleCommand;

        /// <summary>Files were chosen that the trainer can't read.</summary>
        public sealed record Refuse(IReadOnlyList<string> Files) : TrainStyleCommand;

        public sealed record RemovePicture(string Path) : TrainStyleCommand;

        public sealed record SetCaption(string Path, string Caption) : TrainStyleCommand;

        /// <summary>Captions from file names, for pictures that have none.</summary>
        public sealed record SuggestCaptions : TrainStyleCommand;

        /// <summary>An option was changed.</summary>
        public sealed record Edit(Func<TrainingChoice, TrainingChoice> Change) : TrainStyleCommand;

        /// <summary>The project's runs were listed.</summary>
        public sealed record RunsListed(IReadOnlyList<RunPlaces> Runs) : TrainStyleCommand;

        /// <summary>Another run is to be watched.</summary>
        public sealed record Watch(RunPlaces Run) : TrainStyleCommand;

        /// <summary>Something happened to a run; to another than the one that is watched it does not matter.</summary>
        public sealed record Happened(RunPlaces Run, TrainingEvent What) : TrainStyleCommand;

        /// <summary>The finished style was brought into the project.</summary>
        public sealed record StyleCollected(string Place) : TrainStyleCommand;

        /// <summary>What the user asked for did not work.</summary>
        public sealed record Failed(string Problem) : TrainStyleCommand;
    }
}
