using Microsoft.Win32.SafeHandles;

namespace Hearsay.Cli;

/// <summary>Standard output that reports a closed pipe.</summary>
internal static class StandardOutput
{
    private const int UnixBrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoData = unchecked((int)0x800700E8);

    /// <summary>Opens it, unbuffered.</summary>
    /// <remarks>The console's own stream swallows a closed pipe, so that <c>| head</c> would read a whole archive for
    /// nobody. Files keep the console's stream, which shares its position with whatever writes there before and after.</remarks>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        var file = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return file.CanSeek ? Console.OpenStandardOutput() : file;
    }

    /// <summary>Whether a failed write means that the reader at the other end is done.</summary>
    public static bool IsClosedPipe(IOException e) =>
        e.HResult is UnixBrokenPipe or WindowsBrokenPipe or WindowsNoData;
}
