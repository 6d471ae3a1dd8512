#compdef arigen
# zsh completion of arigen. It asks the tool itself, so that it is never out of step with it.

_arigen() {
  local -a answer candidates
  answer=("${(@f)$("${(Q)words[1]}" complete zsh --word="${(Q)PREFIX}" -- "${(@Q)words[2,CURRENT-1]}" 2>/dev/null </dev/null)}")
  candidates=("${(@)answer[2,-1]}")
  case $answer[1] in
    nospace) _describe -V arigen candidates -S '' ;;
    words) _describe -V arigen candidates ;;
    files) _files ;;
    folders)
      ((${#candidates})) && _describe -V arigen candidates
      _files -/
      ;;
  esac
}

if [[ $funcstack[1] == _arigen ]]; then
  _arigen "$@"
else
  compdef _arigen arigen
fi
