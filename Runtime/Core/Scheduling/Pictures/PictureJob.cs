#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;

namespace Yoso
{
    /// <summary>One picture on its way through the worker's stages, for every ticket that wants it.</summary>
    sealed class PictureJob : Job, IDisposable
    {
        readonly IStagedPicture _picture;
        readonly IReadOnlyList<IPostStep> _post;
        readonly EngineCosts _costs;
        readonly TextureCache? _cache;
        readonly CancellationTokenSource _stop = new();
        TextureResult? _generated;
        TextureResult? _current;
        int _step;
        int _segment;
        int _applied;

        public PictureJob(IStagedPicture picture, TextureOrder order, EngineCosts costs, TextureCache? cache) : base(order.Priority)
        {
            _picture = picture;
            _post = order.Post;
            _costs = costs;
            _cache = cache;
            Key = new PictureKey(picture.Recipe, order.Post);
            Await(order.FromCache && _cache is { HasFolder: true } ? StageKind.Fetch : StageKind.Encode);
        }

        /// <summary>What makes the picture equal to another one.</summary>
        public PictureKey Key { get; }

        public List<TextureTicket> Tickets { get; } = new();

        /// <summary>The picture with every post step done; null until then.</summary>
        public TextureResult? Result { get; private set; }

        /// <summary>Whether the stage that is awaited does more than it will the next time, so that its time teaches nothing.</summary>
        public bool IsFirstOfItsKind => Stage == StageKind.Encode && !_picture.IsOpen;

        /// <summary>Tells the tickets that their picture has begun.</summary>
        public void Start()
        {
            foreach (var ticket in Tickets)
                ticket.Start();
        }

        /// <summary>Runs the stage that is awaited, on the worker.</summary>
        public void Run()
        {
            var cancellation = _stop.Token;
            cancellation.ThrowIfCancellationRequested();
            switch (Stage)
            {
                case StageKind.Fetch:
                    _current = _cache!.Fetch(_picture.Recipe) is { } image ? _picture.Restore(image, cancellation) : null;
                    break;
                case StageKind.Encode:
                    _picture.Encode(cancellation);
                    break;
                case StageKind.Denoise:
                    Denoise(cancellation);
                    break;
                case StageKind.Decode:
                    _current = _generated = _picture.Decode(cancellation);
                    break;
                case StageKind.Post:
                    _current = _post[_applied++].Apply(_current!, cancellation);
                    break;
                case StageKind.Keep:
                    _cache!.Keep(_generated!.Image, _picture.Recipe);
                    _generated = null;
                    break;
            }
        }

        /// <summary>Says what comes after the stage that ended; false when there is nothing more to do.</summary>
        public bool MoveOn()
        {
            if (_current == null && Stage != StageKind.Fetch && _step < _picture.Recipe.Steps)
                Await(StageKind.Denoise, _picture.Segments > 1 ? $"{_segment + 1}/{_picture.Segments}" : "");
            else if (_current == null)
                Await(Stage == StageKind.Fetch ? StageKind.Encode : StageKind.Decode);
            else
                return MoveOnFrom(_current);
            return true;
        }

        /// <summary>Ends a running stage at its next operator.</summary>
        public void Stop()
        {
            _stop.Cancel();
        }

        /// <summary>Lets go of what the picture held, when no stage of it will run any more.</summary>
        public void Dispose()
        {
            _picture.Dispose();
        }

        void Denoise(CancellationToken cancellation)
        {
            _picture.Denoise(_step, _segment, cancellation);
            if (++_segment == _picture.Segments)
                (_step, _segment) = (_step + 1, 0);
        }

        /// <summary>The networks are done with, so they are let go: what is left may wait for long. Writing to disk waits for everything else.</summary>
        bool MoveOnFrom(TextureResult result)
        {
            _picture.Dispose();
            if (_applied < _post.Count)
            {
                Await(StageKind.Post, _post[_applied].GetType().Name);
                return true;
            }

            Result = result;
            if (_generated == null || _cache is not { HasFolder: true })
                return false;
            Priority = int.MinValue;
            Await(StageKind.Keep);
            return true;
        }

        void Await(StageKind stage, string detail = "")
        {
            Await(stage, _costs.Of(stage, _picture.Recipe.Width, _picture.Recipe.Height, detail), stage == StageKind.Denoise && _segment == 0);
        }
    }
}
