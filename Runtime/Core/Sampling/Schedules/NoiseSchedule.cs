#nullable enable
using System;
using System.Text.Json;

namespace Yoso
{
    /// <summary>How much noise each training timestep holds, in the float32 numbers that diffusers computes.</summary>
    public sealed class NoiseSchedule
    {
        readonly float[] _betas;
        readonly float[] _alphaBar;

        public NoiseSchedule(ScheduleConfig config)
        {
            if (config.TrainSteps < 1)
                throw new ArgumentException($"at least 1 training timestep wanted, {config.TrainSteps} given", nameof(config));
            if (config.TrainedBetas.Count > 0 && config.TrainedBetas.Count != config.TrainSteps)
                throw new ArgumentException($"{config.TrainSteps} trained betas wanted, {config.TrainedBetas.Count} given", nameof(config));
            Config = config;
            _betas = BetaTable.Betas(config);
            _alphaBar = BetaTable.AlphaBar(_betas);
            if (config.ZeroTerminalSnr && IsEuler)
                _alphaBar[_alphaBar.Length - 1] = 1f / (1 << 24);
        }

        /// <summary>Reads a <c>scheduler_config.json</c>.</summary>
        /// <exception cref="ModelFormatException">The file is missing, is not JSON, or asks for something unknown.</exception>
        public static NoiseSchedule FromConfig(string path) => new NoiseSchedule(ScheduleConfigJson.Read(path));

        /// <summary>Reads a parsed <c>scheduler_config.json</c>; <paramref name="path"/> only names it in errors.</summary>
        public static NoiseSchedule FromConfig(JsonElement config, string path) => new NoiseSchedule(ScheduleConfigJson.Read(config, path));

        public ScheduleConfig Config { get; }

        public PredictionType Prediction => Config.Prediction;

        /// <summary>Number of training timesteps; valid timesteps are 0 to TrainSteps - 1.</summary>
        public int TrainSteps => _alphaBar.Length;

        public ReadOnlySpan<float> Betas => _betas;

        /// <summary>Cumulative products of 1 - beta, one for each timestep.</summary>
        public ReadOnlySpan<float> AlphaBar => _alphaBar;

        /// <summary>Share of signal at timestep t: sqrt(alphaBar).</summary>
        public float Alpha(int timestep) => MathF.Sqrt(At(timestep));

        /// <summary>Share of noise at timestep t: sqrt(1 - alphaBar).</summary>
        public float Sigma(int timestep) => MathF.Sqrt(1 - At(timestep));

        /// <summary>Alpha and sigma at timestep t.</summary>
        public NoiseLevel Level(int timestep) => new NoiseLevel(Alpha(timestep), Sigma(timestep));

        /// <summary>Euler schedulers keep a trace of signal at the last timestep of a zero-terminal-SNR schedule.</summary>
        internal bool IsEuler => Config.ClassName.StartsWith("Euler", StringComparison.Ordinal);

        float At(int timestep)
        {
            if ((uint)timestep >= (uint)_alphaBar.Length)
                throw new ArgumentOutOfRangeException(nameof(timestep), timestep, $"timesteps are 0 to {_alphaBar.Length - 1}");
            return _alphaBar[timestep];
        }
    }
}
