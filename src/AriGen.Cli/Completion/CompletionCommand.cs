using System.CommandLine;

namespace AriGen.Cli;

/// <summary><c>arigen completion</c>: the script that lets a shell complete arigen's command lines.</summary>
internal static class CompletionCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        Argument<string> shell = new("SHELL") { Description = "The shell." };
        shell.AcceptOnlyFromAmong([.. Shell.All.Select(static one => one.Name)]);
        ToolCommand command = new(
            "completion",
            "Writes the script that completes commands, options, versions, and a server's resources, operations, parameters and event types at the touch of Tab.",
            "arigen completion bash > /etc/bash_completion.d/arigen",
            "arigen completion zsh > \"${fpath[1]}/_arigen\"")
        {
            Details = (_, _) =>
            {
                environment.Out.WriteLine();
                environment.Out.WriteLine("For one user:");
                foreach (Shell one in Shell.All)
                {
                    environment.Out.WriteLine($"  {one.Name,-10}  {one.Install}");
                }

                return Task.CompletedTask;
            },
        };
        command.Add(shell);
        command.SetAction(parsed => environment.Out.Write(Shell.Named(parsed.GetRequiredValue(shell)).Script));
        return command;
    }
}
