#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Yoso.Batch
{
    /// <summary>Journal entries as lines of JSON.</summary>
    static class JournalText
    {
        const int Format = 1;

        public static void WriteHeader(Stream stream)
        {
            WriteLine(stream, json => json.WriteNumber("format", Format));
        }

        public static void Write(Stream stream, JournalEntry entry)
        {
            WriteLine(stream, json => Write(json, entry));
        }

        /// <exception cref="InvalidDataException">Another format.</exception>
        public static void RequireHeader(ReadOnlyMemory<byte> line)
        {
            using var document = JsonDocument.Parse(line);
            var format = document.RootElement.GetProperty("format").GetInt32();
            if (format != Format)
                throw new InvalidDataException($"a journal of format {Format} wanted, found {format}");
        }

        /// <exception cref="InvalidDataException">Not an entry.</exception>
        public static JournalEntry Read(ReadOnlyMemory<byte> line)
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.TryGetProperty("done", out var done))
                return new DoneEntry(Text(done), Files(root.GetProperty("files")))
                {
                    Milliseconds = root.GetProperty("ms").GetDouble(),
                    Attempt = root.GetProperty("attempt").GetInt32(),
                };
            if (root.TryGetProperty("failed", out var failed))
                return new FailedEntry(Text(failed), Text(root.GetProperty("error")), root.GetProperty("attempts").GetInt32());
            if (root.TryGetProperty("begin", out var items))
                return new BeginEntry(items.GetInt32());
            return root.TryGetProperty("end", out var failures)
                ? new EndEntry(failures.GetInt32())
                : throw new InvalidDataException("done, failed, begin or end wanted, found none of them");
        }

        static FileMark[] Files(JsonElement files)
        {
            var marks = files.EnumerateArray().Select(File).ToArray();
            return marks.Length > 0 ? marks : throw new InvalidDataException("a picture's files wanted, found none");
        }

        static FileMark File(JsonElement file)
        {
            return new FileMark(Text(file.GetProperty("name")), file.GetProperty("bytes").GetInt64(), Text(file.GetProperty("sha256")));
        }

        static string Text(JsonElement value)
        {
            return value.GetString() ?? throw new InvalidDataException("a text wanted, found null");
        }

        static void WriteLine(Stream stream, Action<Utf8JsonWriter> fields)
        {
            using (var json = new Utf8JsonWriter(stream))
            {
                json.WriteStartObject();
                fields(json);
                json.WriteEndObject();
            }

            stream.WriteByte((byte)'\n');
        }

        static void Write(Utf8JsonWriter json, JournalEntry entry)
        {
            switch (entry)
            {
                case DoneEntry done:
                    json.WriteString("done", done.Key);
                    WriteFiles(json, done.Files);
                    json.WriteNumber("ms", Math.Round(done.Milliseconds, 3));
                    json.WriteNumber("attempt", done.Attempt);
                    break;
                case FailedEntry failed:
                    json.WriteString("failed", failed.Key);
                    json.WriteString("error", failed.Error);
                    json.WriteNumber("attempts", failed.Attempts);
                    break;
                case BeginEntry begin:
                    json.WriteNumber("begin", begin.Items);
                    break;
                case EndEntry end:
                    json.WriteNumber("end", end.Failures);
                    break;
                default:
                    throw new ArgumentException($"an entry of a known kind wanted, found {entry.GetType().Name}", nameof(entry));
            }
        }

        static void WriteFiles(Utf8JsonWriter json, IReadOnlyList<FileMark> files)
        {
            json.WriteStartArray("files");
            foreach (var file in files)
            {
                json.WriteStartObject();
                json.WriteString("name", file.Name);
                json.WriteNumber("bytes", file.Length);
                json.WriteString("sha256", file.Hash);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}
