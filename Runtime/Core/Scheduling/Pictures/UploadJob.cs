#nullable enable
namespace Yoso
{
    /// <summary>A finished picture on its way through the main thread, for one ticket.</summary>
    sealed class UploadJob : Job
    {
        public UploadJob(TextureTicket ticket, TextureResult result, IUpload upload, StageCost cost) : base(ticket.Order.Priority)
        {
            Ticket = ticket;
            Result = result;
            Upload = upload;
            ticket.Job = this;
            Await(StageKind.Upload, cost);
        }

        public TextureTicket Ticket { get; }

        public TextureResult Result { get; }

        public IUpload Upload { get; }
    }
}
