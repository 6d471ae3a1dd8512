# bash completion of arigen. It asks the tool itself, so that it is never out of step with it.

_arigen() {
  # COMP_WORDS breaks words at = and : as well; the line knows which of them belong together.
  local rest=${COMP_LINE:0:COMP_POINT} trimmed piece i last=-1 header line
  local -a words=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    trimmed=${rest#"${rest%%[![:space:]]*}"}
    piece=${COMP_WORDS[i]}
    ((i == COMP_CWORD)) && piece=$trimmed
    if ((i == 0)) || [[ $trimmed != "$rest" ]]; then
      words[++last]=$piece
    else
      words[last]+=$piece
    fi
    rest=${trimmed:${#piece}}
  done

  COMPREPLY=()
  {
    IFS= read -r header || return 0
    while IFS= read -r line; do
      COMPREPLY+=("$line")
    done
  } < <("${words[0]}" complete bash --piece="$2" --word="${words[last]}" -- "${words[@]:1:last-1}" 2>/dev/null </dev/null)

  case $header in
    nospace) compopt -o nospace ;;
    files) compopt -o default ;;
    folders) compopt -o filenames -o plusdirs ;;
  esac
}

complete -F _arigen arigen
