# PowerShell completion of arigen. It asks the tool itself, so that it is never out of step with it.

Register-ArgumentCompleter -Native -CommandName arigen -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $words = @($commandAst.CommandElements |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text } })
    $program = $words[0]
    $before = @($words | Select-Object -Skip 1)
    $answer = @(& $program complete powershell "--word=$wordToComplete" '--' @before 2>$null)

    # Of a word that takes a file or a folder nothing is said, and PowerShell completes paths by itself.
    $answer | Select-Object -Skip 1 | ForEach-Object {
        $text, $shown, $about = $_ -split "`t", 3
        [System.Management.Automation.CompletionResult]::new($text, $shown, [System.Management.Automation.CompletionResultType]::ParameterValue, $about)
    }
}
