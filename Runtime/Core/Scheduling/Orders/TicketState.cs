#nullable enable
namespace Yoso
{
    /// <summary>How far an order has come.</summary>
    public enum TicketState
    {
        Waiting,
        Started,
        Done,
        Cancelled,

        /// <summary>Its deadline passed first.</summary>
        Expired,
        Failed,
    }
}
