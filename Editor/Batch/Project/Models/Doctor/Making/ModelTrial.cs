#nullable enable
using System;

namespace Yoso.Batch
{
    /// <summary>The chosen model opened once for all checks that want to know how that went.</summary>
    public sealed class ModelTrial
    {
        readonly Func<ProviderReport> _open;
        (ProviderReport? Report, Exception? Error)? _outcome;

        /// <param name="model">The chosen model's path.</param>
        /// <param name="open">Opens its networks, closes them again, and says where they ran.</param>
        public ModelTrial(string model, Func<ProviderReport> open)
        {
            Model = model;
            _open = open;
        }

        public string Model { get; }

        /// <summary>Where it runs, or why it could not be opened: one of both.</summary>
        public (ProviderReport? Report, Exception? Error) Outcome => _outcome ??= Try();

        (ProviderReport?, Exception?) Try()
        {
            try
            {
                return (_open(), null);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                return (null, error);
            }
        }
    }
}
