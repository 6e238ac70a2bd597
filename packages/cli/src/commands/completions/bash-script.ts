/**
 * Needs only bash 3.2, and no bash-completion. The words are passed on as they are, and never evaluated. Without a
 * suggestion, bash completes the names of files.
 */
export const bashScript = `# bash completion for usage
_usage_completions() {
  local line="\${COMP_LINE:0:COMP_POINT}" cur="" value
  local -a words=()
  read -ra words <<< "$line"
  case "$line" in
    *[[:space:]]) ;;
    *) cur="\${words[\${#words[@]} - 1]}"; unset "words[\${#words[@]} - 1]" ;;
  esac
  # What bash replaces begins after the last of these characters.
  local after="\${cur##*[=:]}"
  local kept=$(( \${#cur} - \${#after} ))
  COMPREPLY=()
  while IFS=$'\\t' read -r value _; do
    case "$cur" in *=*) ;; *) value="\${value:kept}" ;; esac
    case "$value" in
      :*|"") ;;
      "$after"*) COMPREPLY+=("$value") ;;
    esac
  done < <(command usage complete -- "\${words[@]:1}" "$cur" 2> /dev/null)
  if [[ \${#COMPREPLY[@]} -eq 1 && ( "\${COMPREPLY[0]}" == */ || "\${COMPREPLY[0]}" == *= ) ]]; then
    compopt -o nospace 2> /dev/null
  fi
}
complete -o default -F _usage_completions usage
`;
