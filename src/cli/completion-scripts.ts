/** What parts the words that are handed over: no word that is typed has it. */
export const BETWEEN = '\x1f'

/** For each shell a script that asks the program itself what may come next, and leaves files to the shell. */
export const scripts: Readonly<Record<string, string>> = {
  bash: `# Completion of nurture for bash: eval "$(nurture completion bash)", best in ~/.bashrc.
_nurture() {
  local IFS=$'\\x1f' typed found word
  typed=$'\\x1f'"\${COMP_WORDS[*]:1:COMP_CWORD}"
  COMPREPLY=()
  found=$(nurture completion words "$typed" 2>/dev/null)
  while IFS= read -r word; do
    [ -n "$word" ] || continue
    case "\${COMP_WORDS[COMP_CWORD]}" in
      # Between quotation marks only what means nothing to the shell there.
      \\"*) case "$word" in *[\\\\\\"\\$\\\`!]*) ;; *) COMPREPLY+=("$word") ;; esac ;;
      \\'*) case "$word" in *[\\'!]*) ;; *) COMPREPLY+=("$word") ;; esac ;;
      *) COMPREPLY+=("$(printf '%q' "$word")") ;;
    esac
  done <<< "$found"
}
complete -o default -F _nurture nurture
`,
  zsh: `#compdef nurture
# Completion of nurture for zsh: eval "$(nurture completion zsh)", best in ~/.zshrc after compinit.
_nurture() {
  local -a found
  found=("\${(@f)$(nurture completion words $'\\x1f'"\${(pj:\\x1f:)words[2,CURRENT]}" 2>/dev/null)}")
  found=(\${found:#})
  if (( \${#found} )); then compadd -U -- $found; else _files; fi
}
if [ "$funcstack[1]" = "_nurture" ]; then _nurture "$@"; else compdef _nurture nurture; fi
`,
  fish: `# Completion of nurture for fish: nurture completion fish > ~/.config/fish/completions/nurture.fish
function __nurture_found
    set -l typed (commandline -opc)[2..-1] (commandline -ct)
    nurture completion words (string join \\x1f -- '' $typed) 2>/dev/null
end
complete -c nurture -f -a '(__nurture_found)'
complete -c nurture -n 'not __nurture_found | string length -q' -F
`,
}
