namespace Yoso.Training.Loop;

/// <summary>The newest checkpoint of a run: where it stands, and the tensors of the stage it stands in.</summary>
sealed record RunPosition(string Path, Checkpoint At)
{
    /// <summary>Null where the run has not begun.</summary>
    public static RunPosition? Find(RunFolder folder) => folder.LatestCheckpoint() is { } path ? new RunPosition(path, Checkpoint.Peek(path)) : null;

    public bool IsIn(StageName stage) => At.Stage == stage.Text;

    /// <summary>Puts a stage where it stood; another stage than the checkpoint's is left at its beginning.</summary>
    public void Restore(IStage stage)
    {
        if (At.Stage != stage.Name) return;

        Checkpoint.Restore(Path, stage.State);
        stage.Steps = At.StageSteps;
    }
}
