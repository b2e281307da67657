namespace Hearsay.Intake.Inputs;

/// <summary>Opens and reads files, and turns what the system says into a <see cref="Problem"/>.</summary>
internal static class InputFile
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Opens a file for reading from start to end.</summary>
    public static bool TryOpen(string path, out FileStream? file, out Problem? problem)
    {
        (file, problem) = (null, null);
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = new Problem("does not exist", "Check the name.");
        }
        catch (UnauthorizedAccessException)
        {
            problem = new Problem("may not be read", "Check its permissions.");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            problem = Unreadable(e);
        }

        return file is not null;
    }

    /// <summary>Reads the first bytes of a file, enough to tell its format.</summary>
    public static bool TryReadHead(string path, out byte[] head, out Problem? problem)
    {
        head = [];
        if (!TryOpen(path, out FileStream? file, out problem))
        {
            return false;
        }

        using (file)
        {
            try
            {
                byte[] bytes = new byte[FormatSniffer.HeadBytes];
                head = bytes[..file!.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problem = Unreadable(e);
            }
        }

        return problem is null;
    }

    /// <summary>Reads the rest of a stream, up to <see cref="ArticleLimits.MaxBytes"/>.</summary>
    /// <param name="stream">A file, whose size is asked first, or a pipe.</param>
    /// <param name="head">Bytes that were taken from the stream before; part of the result.</param>
    /// <param name="bytes">Everything; empty when refused.</param>
    /// <param name="problem">Too large, or the system's fault.</param>
    public static bool TryReadAll(Stream stream, ReadOnlyMemory<byte> head, out byte[] bytes, out Problem? problem)
    {
        (bytes, problem) = ([], null);
        try
        {
            if (stream.CanSeek && stream.Length > ArticleLimits.MaxBytes)
            {
                problem = ArticleIntake.TooLarge(stream.Length);
                return false;
            }

            using var all = new MemoryStream(stream.CanSeek ? (int)stream.Length : BufferBytes);
            all.Write(head.Span);
            byte[] buffer = new byte[BufferBytes];
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                all.Write(buffer, 0, count);
                if (all.Length > ArticleLimits.MaxBytes)
                {
                    problem = AtLeast(all.Length);
                    return false;
                }
            }

            bytes = all.ToArray();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = Unreadable(e);
            return false;
        }
    }

    /// <summary>The system's own words for a failure.</summary>
    public static Problem Unreadable(Exception e) =>
        new($"cannot be read ({e.Message.TrimEnd('.')})", "Check the file and its disk.");

    private static Problem AtLeast(long sizeBytes)
    {
        Problem problem = ArticleIntake.TooLarge(sizeBytes);
        return problem with { Reason = problem.Reason.Replace("has ", "has at least ", StringComparison.Ordinal) };
    }
}
