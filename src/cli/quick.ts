import { parseArgs } from 'node:util'
import type { Input, Shape } from './command.ts'

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/**
 * Reads a plain command line by its shape, as commander would, without loading it. Whatever is not plain (a mistake, `--help`)
 * gives nothing: then commander is asked, and finds the words for it.
 */
export function readQuickly(
  { arguments: forms = [], options = [] }: Shape,
  argv: readonly string[],
): Input | undefined {
  const flags = options.map(([text]) => {
    const [, short, long = '', value] = /^(?:-(\w), )?--([\w-]+)( <[^>]+>)?$/.exec(text) ?? []
    return { long, setting: { type: value ? ('string' as const) : ('boolean' as const), ...(short ? { short } : {}) } }
  })
  try {
    const known = Object.fromEntries(flags.map(({ long, setting }) => [long, setting]))
    const { values, positionals } = parseArgs({ args: [...argv], options: known, allowPositionals: true, strict: true })
    const variadic = forms.at(-1)?.[0].includes('...') ?? false
    const required = forms.filter(([form]) => form.startsWith('<')).length
    if (positionals.length < required || (!variadic && positionals.length > forms.length)) return undefined
    const words = forms.map(([form], at) => (form.includes('...') ? positionals.slice(at) : positionals[at]))
    return {
      words,
      options: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [camel(name), value as string | boolean]),
      ),
    }
  } catch {
    return undefined
  }
}
