#nullable enable
using System.Threading;

namespace Yoso
{
    /// <summary>One picture of a generator, stage by stage; each stage waits for its turn on the networks.</summary>
    sealed class StagedPicture : IStagedPicture
    {
        readonly TextToTexture _generator;
        readonly TextureBatch _batch;

        public StagedPicture(TextToTexture generator, TextureBatch batch)
        {
            _generator = generator;
            _batch = batch;
        }

        public Recipe Recipe => _batch.First;

        public int Segments => _batch.Segments;

        public bool IsOpen => _batch.IsOpen;

        public void Encode(CancellationToken cancellation)
        {
            using (var turn = _generator.TakeTurn(cancellation))
                turn.Run(_batch, (batch, stop) => batch.Encode(stop));
        }

        public void Denoise(int step, int segment, CancellationToken cancellation)
        {
            using (var turn = _generator.TakeTurn(cancellation))
                turn.Run((_batch, step, segment), (work, stop) => work._batch.Denoise(work.step, work.segment, stop));
        }

        public TextureResult Decode(CancellationToken cancellation)
        {
            using (var turn = _generator.TakeTurn(cancellation))
                return turn.Run(_batch, (batch, stop) => batch.Decode(stop)[0]);
        }

        public TextureResult Restore(RgbaImage image, CancellationToken cancellation)
        {
            using (var turn = _generator.TakeTurn(cancellation))
                return turn.Run(_batch, (batch, _) => batch.Restore(image));
        }

        public void Dispose()
        {
            _batch.Dispose();
        }
    }
}
