using System.Diagnostics;
using System.Text.RegularExpressions;
using DanVan.Data;
using DanVan.Web.Tests.Architecture;

namespace DanVan.Web.Tests.Hosting;

/// <summary>The portal as a process of its own, for what only a process can show: two starts at once, a start that is refused, a kill.</summary>
public sealed class PortalProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _lines = [];

    private PortalProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException($"The portal ended before it listened:\n{Said}"));
        _ = _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything it has written so far.</summary>
    public string Said
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    /// <summary>Starts the portal on a free loopback port, or one of its verbs.</summary>
    public static PortalProcess Start(DatabaseSettings database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            // The content root: where appsettings.json lies.
            WorkingDirectory = Path.Combine(SourceTree.Root, "src", "DanVan.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "DanVan.Web.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Demo__Enabled"] = "false";
        start.Environment["Database__Provider"] = database.Provider.ToString();
        start.Environment["ConnectionStrings__Portal"] = database.ConnectionString;
        return new PortalProcess(start);
    }

    /// <summary>The address it listens on, once it does.</summary>
    public Task<Uri> ListeningAsync() => _listening.Task.WaitAsync(Patience);

    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>What "kill -9" does: no handler runs, nothing is flushed by the process itself.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        _ = await ExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lines)
        {
            _lines.Add(line);
        }

        if (Regex.Match(line, "Now listening on: (http://\\S+?)\"?$") is { Success: true } found)
        {
            _ = _listening.TrySetResult(new Uri(found.Groups[1].Value));
        }
    }
}
