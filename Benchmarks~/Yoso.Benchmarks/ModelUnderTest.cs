namespace Yoso.Benchmarks;

/// <summary>The bundle that is measured and the threads it may use: as told, else from the environment, else the built-in model on all cores.</summary>
sealed record ModelUnderTest(string Path, int Threads)
{
    const string ModelVariable = "YOSO_MODEL";
    const string ThreadsVariable = "YOSO_THREADS";
    const string BuiltIn = "Runtime/DefaultModel/default.yoso";

    public InferenceSettings Settings => new() { Providers = [ExecutionProvider.Cpu], Threads = Threads };

    /// <summary>Where bundles are unpacked and reports written.</summary>
    public static string ArtifactsFolder => System.IO.Path.Combine(PackageRoot(), ".artifacts", "benchmarks");

    public static ModelUnderTest Find(string? path = null, int? threads = null)
    {
        path ??= Environment.GetEnvironmentVariable(ModelVariable) is { Length: > 0 } named ? named : System.IO.Path.Combine(PackageRoot(), BuiltIn);
        threads ??= int.TryParse(Environment.GetEnvironmentVariable(ThreadsVariable), out var number) ? number : 0;
        return new ModelUnderTest(path, threads.Value == 0 ? Environment.ProcessorCount : threads.Value);
    }

    public ModelBundle Open()
    {
        return ModelBundle.Open(Path, System.IO.Path.Combine(ArtifactsFolder, "models"));
    }

    static string PackageRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder != null && !File.Exists(System.IO.Path.Combine(folder, "package.json")))
            folder = System.IO.Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("wanted a folder with package.json above " + AppContext.BaseDirectory);
    }
}
