import type { Input, Shape } from './command.ts'

/** What plain flags look like: "--on <day>", "-y, --yes". Anything else is for commander. */
const FLAGS = /^(?:(-\w), )?--((?!no-)[\w-]+)( <[^>.]+>)?$/

/**
 * Reads a plain command line by its shape, as commander would, without loading it. Whatever is not plain (a mistake, `--help`)
 * gives nothing: then commander is asked, and finds the words for it.
 */
export function readQuickly(
  { arguments: forms = [], options: declared = [] }: Shape,
  argv: readonly string[],
): Input | undefined {
  const words: string[] = []
  const options: Record<string, string | boolean> = {}
  const left = [...argv]
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (!isOption(word)) {
      words.push(word)
      continue
    }
    const option = optionMeant(word, declared)
    if (option === undefined) return undefined
    const value = option.takesValue ? left.shift() : true
    if (value === undefined || (value !== true && (isOption(value) || option.name in options))) return undefined
    options[option.name] = value
  }

  const required = forms.filter(([form]) => form.startsWith('<')).length
  const isVariadic = forms.at(-1)?.[0].includes('...') ?? false
  if (words.length < required || (!isVariadic && words.length > forms.length)) return undefined
  return { words: forms.map(([form], at) => (form.includes('...') ? words.slice(at) : words[at])), options }
}

/** The option that a word stands for. Only a word that is typed is looked for: most lines have none. */
function optionMeant(
  word: string,
  declared: NonNullable<Shape['options']>,
): { readonly name: string; readonly takesValue: boolean } | undefined {
  for (const [flags] of declared) {
    const [, short, long, value] = FLAGS.exec(flags) ?? []
    if (long !== undefined && (word === `--${long}` || word === short))
      return { name: camel(long), takesValue: value !== undefined }
  }
  return undefined
}

/** A lone dash is a word: it stands for standard input. */
const isOption = (word: string): boolean => word.startsWith('-') && word !== '-'

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
