using System.Text.Json;

namespace Yoso.Training.Networks;

/// <summary>Reads options of a config.json; each complaint names the option, what was wanted and what was found.</summary>
sealed class ConfigReader
{
    readonly string _path;
    readonly Dictionary<string, JsonElement> _options = [];
    readonly HashSet<string> _read = [];

    public ConfigReader(string path)
    {
        _path = path;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var option in document.RootElement.EnumerateObject()) _options[option.Name] = option.Value.Clone();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ModelFormatException(path, "wanted a JSON object: " + e.Message, e);
        }
    }

    /// <summary>Whether diffusers wrote that class name into it.</summary>
    public bool IsOf(string className) => Find("_class_name") is { ValueKind: JsonValueKind.String } name && name.GetString() == className;

    public int Int(string key, int fallback) => Find(key) is { } option ? Int(key, option) : fallback;

    public int? OptionalInt(string key) => Find(key) is { } option ? Int(key, option) : null;

    public double Double(string key, double fallback) => Find(key) switch
    {
        null => fallback,
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        { } other => throw Problem(key, "a number", other.GetRawText()),
    };

    public bool Bool(string key, bool fallback) => Find(key) switch
    {
        null => fallback,
        { ValueKind: JsonValueKind.True or JsonValueKind.False } flag => flag.GetBoolean(),
        { } other => throw Problem(key, "true or false", other.GetRawText()),
    };

    /// <summary>One of the names in <paramref name="known"/>; without the option, <paramref name="fallback"/>. An explicit null is null.</summary>
    public string? Name(string key, string? fallback, params string[] known)
    {
        if (Find(key) is not { } option) return _options.ContainsKey(key) ? null : fallback;
        if (option.ValueKind == JsonValueKind.String && known.Contains(option.GetString())) return option.GetString();
        throw Problem(key, string.Join(" or ", known), option.GetRawText());
    }

    public string[] Names(string key, string[] fallback, params string[] known)
    {
        if (Find(key) is not { } option) return fallback;
        if (option.ValueKind != JsonValueKind.Array) throw Problem(key, "a list of names", option.GetRawText());
        return [.. option.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String && known.Contains(item.GetString())
            ? item.GetString()!
            : throw Problem(key, string.Join(" or ", known), item.GetRawText()))];
    }

    /// <summary>A list of <paramref name="count"/> numbers, or one number that stands for all of them.</summary>
    public int[] Ints(string key, int count, int[] fallback)
    {
        if (Find(key) is not { } option) return fallback;
        if (option.ValueKind != JsonValueKind.Array) return [.. Enumerable.Repeat(Int(key, option), count)];

        var values = option.EnumerateArray().Select(item => Int(key, item)).ToArray();
        return values.Length == count ? values : throw Problem(key, $"{count} numbers", option.GetRawText());
    }

    /// <summary>A list of numbers, of any length.</summary>
    public int[] List(string key, int[] fallback)
    {
        if (Find(key) is not { } option) return fallback;
        if (option.ValueKind != JsonValueKind.Array) throw Problem(key, "a list of numbers", option.GetRawText());
        return [.. option.EnumerateArray().Select(item => Int(key, item))];
    }

    /// <summary>An option of which only the value that changes nothing is known here.</summary>
    public void Only(string key, params string[] json)
    {
        if (!_options.TryGetValue(key, out var option)) return;
        _read.Add(key);
        if (!json.Contains(option.GetRawText())) throw Problem(key, string.Join(" or ", json), option.GetRawText());
    }

    /// <summary>Refuses options that nobody has asked for; names with a leading underscore are remarks.</summary>
    public void RefuseOthers()
    {
        foreach (var (key, value) in _options)
            if (key[0] != '_' && !_read.Contains(key)) throw Problem(key, "no such option", value.GetRawText());
    }

    public ModelFormatException Problem(string key, string wanted, string found) => new(_path, $"{key}: wanted {wanted}, found {found}");

    JsonElement? Find(string key)
    {
        _read.Add(key);
        return _options.TryGetValue(key, out var option) && option.ValueKind != JsonValueKind.Null ? option : null;
    }

    int Int(string key, JsonElement option) =>
        option.ValueKind == JsonValueKind.Number && option.TryGetInt32(out var value) ? value : throw Problem(key, "a whole number", option.GetRawText());
}
