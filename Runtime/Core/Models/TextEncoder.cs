#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso
{
    /// <summary>TokenIds -> Embedding, through a CLIP text model. Recent prompts are remembered. Not for several threads at once.</summary>
    public sealed class TextEncoder : IDisposable
    {
        const int RememberedPrompts = 64;

        readonly Network _network;
        readonly NetworkPort _ids;
        readonly NetworkPort _states;
        readonly int _width;
        readonly RecentlyUsed<TokenIds, Embedding> _recent;
        NetworkBinding? _binding;
        TensorBuffer? _input;
        TensorBuffer? _output;

        /// <param name="weights">What is to be used instead of the model's own weights.</param>
        /// <exception cref="ModelFormatException">The bundle has no CLIP text encoder.</exception>
        public TextEncoder(ModelBundle bundle, InferenceContext context, MixedWeights? weights = null)
        {
            var config = bundle.Fields("text_encoder", "CLIPTextModel");
            _width = config.Count("hidden_size", 512);
            _network = new Network(bundle.GraphPath("text_encoder"), context, weights);
            _ids = _network.Input("input_ids", 0);
            _states = _network.Output("last_hidden_state", 0);
            _network.RequireInputs(_ids);
            _recent = new RecentlyUsed<TokenIds, Embedding>(RememberedPrompts, Run, new SameIds());
        }

        /// <summary>Numbers a token.</summary>
        public int Width => _width;

        public Embedding Encode(TokenIds tokens)
        {
            return _recent.Get(tokens);
        }

        public void Dispose()
        {
            _binding?.Dispose();
            _network.Dispose();
        }

        Embedding Run(TokenIds tokens)
        {
            Prepare(tokens.Ids.Count);
            for (var i = 0; i < tokens.Ids.Count; i++)
                _input!.Values[i] = tokens.Ids[i];
            _binding!.Run();
            return new Embedding(_output!.Values.ToArray(), tokens.Ids.Count);
        }

        void Prepare(int length)
        {
            if (_input?.Shape[1] == length)
                return;
            _binding?.Dispose();
            (_binding, _input) = (null, null);
            var binding = new NetworkBinding(_network);
            var input = binding.Input(_ids, 1, length);
            _output = binding.Output(_states, 1, length, _width);
            (_binding, _input) = (binding, input);
        }

        sealed class SameIds : IEqualityComparer<TokenIds>
        {
            public bool Equals(TokenIds? a, TokenIds? b)
            {
                return ReferenceEquals(a, b) || a != null && b != null && a.Ids.SequenceEqual(b.Ids);
            }

            public int GetHashCode(TokenIds tokens)
            {
                var hash = 17;
                for (var i = 0; i < tokens.Count; i++)
                    hash = hash * 31 + tokens.Ids[i];
                return hash;
            }
        }
    }
}
