# fish completion of arigen. It asks the tool itself, so that it is never out of step with it.

function __arigen_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l answer ($words[1] complete fish --word="$current" -- $words[2..-1] 2>/dev/null </dev/null)
    switch "$answer[1]"
        case files
            __fish_complete_path "$current"
        case folders
            __fish_complete_directories "$current" ''
    end
    string join -- \n $answer[2..-1]
end

complete -c arigen -f -k -a '(__arigen_complete)'
