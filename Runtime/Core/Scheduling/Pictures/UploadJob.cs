#nullable enable
namespace Yoso
{
    /// <summary>A finished picture on its way through the main thread, for one ticket.</summary>
    sealed class UploadJob : Job
    {
        readonly EngineCosts _costs;
        string? _slice;

        public UploadJob(TextureTicket ticket, TextureResult result, IUpload upload, EngineCosts costs) : base(ticket.Order.Priority)
        {
            _costs = costs;
            Due = ticket.Due;
            Ticket = ticket;
            Result = result;
            Upload = upload;
            ticket.Job = this;
            MoveOn();
        }

        public TextureTicket Ticket { get; }

        public TextureResult Result { get; }

        public IUpload Upload { get; }

        /// <summary>Awaits the next slice, at what slices of its name were learned to cost. Allocates nothing while the name stays.</summary>
        public void MoveOn()
        {
            if (_slice == Upload.Name)
                return;
            _slice = Upload.Name;
            Await(StageKind.Upload, _costs.Of(StageKind.Upload, Result.Image.Width, Result.Image.Height, _slice));
        }
    }
}
