namespace Yoso.Cli;

/// <summary>The time each stage of a run took in all, in the order of the stages.</summary>
sealed class RunTimes
{
    readonly Dictionary<string, TimeSpan> _stages = [];

    public IEnumerable<(string Stage, double Milliseconds)> Stages => _stages.Select(stage => (stage.Key, stage.Value.TotalMilliseconds));

    public double TotalMilliseconds => _stages.Values.Sum(time => time.TotalMilliseconds);

    public void Add(string stage, TimeSpan time)
    {
        _stages[stage] = _stages.GetValueOrDefault(stage) + time;
    }

    /// <summary>A batch's pictures share their times: each batch is added once.</summary>
    public void Add(StageTimes times)
    {
        Add("tokenize", times.Tokenize);
        Add("encode", times.Encode);
        Add("denoise", times.Denoise);
        Add("decode", times.Decode);
    }
}
