import { COMPLETE } from './name.ts';

/** The shells that there is a script for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

const BASH = `# Completion of which-ops for bash. Put it where bash looks for it:
#   which-ops completion bash > ~/.local/share/bash-completion/completions/which-ops
_which_ops() {
  local word
  COMPREPLY=()
  while IFS= read -r word; do
    if [ "$word" = ':files' ]; then
      compopt -o default 2>/dev/null
    else
      COMPREPLY+=("$word")
      case $word in
        *=) compopt -o nospace 2>/dev/null ;;
      esac
    fi
  done < <("$1" ${COMPLETE} line "\${COMP_WORDBREAKS-}" "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
  return 0
}
complete -F _which_ops which-ops
`;

const ZSH = `#compdef which-ops
# Completion of which-ops for zsh. Put it into a folder of $fpath:
#   which-ops completion zsh > ~/.zfunc/_which-ops
_which-ops() {
  local -a spaced open
  local line word about
  while IFS= read -r line; do
    if [[ $line == ':files' ]]; then
      _files
      return
    fi
    word=\${line%%$'\\t'*}
    about=\${line#*$'\\t'}
    if [[ $word == *= ]]; then
      open+=("\${word//:/\\\\:}:$about")
    else
      spaced+=("\${word//:/\\\\:}:$about")
    fi
  done < <("\${(Q)words[1]}" ${COMPLETE} words "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)
  (( \${#spaced} )) && _describe -V 'which-ops' spaced
  (( \${#open} )) && _describe -V 'which-ops' open -S ''
}
if [[ \${funcstack[1]-} == _which-ops ]]; then
  _which-ops "$@"
else
  compdef _which-ops which-ops
fi
`;

const FISH = `# Completion of which-ops for fish. Put it where fish looks for it:
#   which-ops completion fish > ~/.config/fish/completions/which-ops.fish
function __which_ops_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    set -l found ($words[1] ${COMPLETE} words $words[2..-1] "$word" 2>/dev/null)
    if test "$found" = ':files'
        __fish_complete_path "$word"
    else if set -q found[1]
        printf '%s\\n' $found
    end
end
complete -c which-ops -e
complete -c which-ops -f -k -a '(__which_ops_complete)'
`;

/** The script of each shell. Each asks the program, so none has to be changed with a command. */
export const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };
