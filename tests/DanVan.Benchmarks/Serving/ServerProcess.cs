using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DanVan.Benchmarks.Serving;

/// <summary>A web server as a process of its own, with the time it took to listen and the memory it holds.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _started = Stopwatch.GetTimestamp();

    public ServerProcess(string dll, string workingDirectory, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet", [dll, .. arguments]) { WorkingDirectory = workingDirectory, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException($"{dll} ended before it listened."));
        _process.OutputDataReceived += (_, line) =>
        {
            if (Regex.Match(line.Data ?? "", "Now listening on: (http://[0-9.:]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) is { Success: true } found)
            {
                _ = _listening.TrySetResult(new Uri(found.Value[found.Value.IndexOf("http", StringComparison.Ordinal)..]));
            }
        };
        _ = _process.Start();
        _process.BeginOutputReadLine();
    }

    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>Milliseconds since the process was asked for.</summary>
    public double Age => Stopwatch.GetElapsedTime(_started).TotalMilliseconds;

    public Task<Uri> ListeningAsync() => _listening.Task.WaitAsync(TimeSpan.FromMinutes(5));

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
