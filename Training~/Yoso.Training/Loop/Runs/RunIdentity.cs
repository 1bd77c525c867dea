namespace Yoso.Training.Loop;

/// <summary>What a run folder was started with: a second start with anything else is refused rather than mixed.</summary>
static class RunIdentity
{
    /// <summary>Notes data and base in a new folder; compares them with those of a run that is there.</summary>
    /// <param name="folder">The run's.</param>
    /// <param name="fixedPart">The options that can't change.</param>
    /// <param name="fixedBefore">Those of the run that is there.</param>
    /// <param name="dataHash">Of the training set.</param>
    /// <param name="baseHash">Of the bundle that is trained on.</param>
    /// <exception cref="InvalidOperationException">Something differs.</exception>
    public static void Claim(RunFolder folder, string fixedPart, Func<string> fixedBefore, string dataHash, string baseHash)
    {
        if (File.Exists(folder.Options))
        {
            Same(folder, "data", File.ReadAllText(folder.DataHash).Trim(), dataHash);
            Same(folder, "base", File.ReadAllText(folder.BaseHash).Trim(), baseHash);
            if (fixedBefore() != fixedPart)
                throw new InvalidOperationException($"{folder.Root} was started with another seed, rank, alpha, objective, trigger, size, targets or steps of adaption: choose another --out");
            return;
        }

        RunFolder.Write(folder.DataHash, dataHash + "\n");
        RunFolder.Write(folder.BaseHash, baseHash + "\n");
    }

    static void Same(RunFolder folder, string what, string before, string now)
    {
        if (before != now) throw new InvalidOperationException($"{folder.Root} was started on {what} {before[..12]}, this is {now[..12]}: choose another --out");
    }
}
