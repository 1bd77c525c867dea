#nullable enable
namespace Yoso
{
    /// <summary>A finished picture on its way through the main thread, for one ticket.</summary>
    sealed class UploadJob : Job
    {
        readonly StageCosts _costs;
        readonly string _engine;

        public UploadJob(TextureTicket ticket, TextureResult result, IUpload upload, StageCosts costs, string engine) : base(ticket.Order.Priority)
        {
            (_costs, _engine) = (costs, engine);
            Ticket = ticket;
            Result = result;
            Upload = upload;
            ticket.Job = this;
            MoveOn();
        }

        public TextureTicket Ticket { get; }

        public TextureResult Result { get; }

        public IUpload Upload { get; }

        /// <summary>Awaits the next slice, at what slices of its name were learned to cost.</summary>
        public void MoveOn()
        {
            Await(StageKind.Upload, _costs.Of(new StageKey(_engine, StageKind.Upload, Result.Image.Width, Result.Image.Height, Upload.Name)));
        }
    }
}
