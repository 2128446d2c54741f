import type { Entry, Shape } from './command.ts'

/** What only the notebook or the installation can offer, asked for when it is wanted. */
export interface Offered {
  /** Leads a word of whose name, or whose email, begins so. */
  readonly leads: (begun: string) => Promise<readonly string[]>
  readonly stages: () => Promise<readonly string[]>
  readonly reasons: () => Promise<readonly string[]>
  readonly signals: () => Promise<readonly string[]>
  readonly tags: () => Promise<readonly string[]>
  readonly trades: () => Promise<readonly string[]>
}

/** What each argument and each option's value may be, by the words that shapes have for them; what is not here is left to the shell, which knows files. */
const VALUES: Readonly<Record<string, keyof Offered | readonly string[]>> = {
  lead: 'leads',
  other: 'leads',
  stage: 'stages',
  reason: 'reasons',
  trade: 'trades',
  tag: 'tags',
  tags: 'tags',
  channel: ['call', 'email', 'text', 'visit', 'note'],
  outcome: ['talked', 'voicemail', 'no answer', 'wrong number', 'refused'],
  format: ['csv', 'vcard', 'json', 'calendar'],
  shell: ['bash', 'zsh', 'fish'],
}

/** What the last of the words may become; nothing where only the shell can know. */
export async function candidates(
  words: readonly string[],
  commands: Readonly<Record<string, Entry>>,
  offered: Offered,
): Promise<readonly string[]> {
  const [, option, value] = /^(--[\w-]+)=(.*)$/.exec(words.at(-1) ?? '') ?? []
  if (option !== undefined && value !== undefined)
    return (await candidates([...words.slice(0, -1), option, value], commands, offered)).map(
      (one) => `${option}=${one}`,
    )
  const typed = withoutEquals(words)
  const begun = plain(typed.at(-1) ?? '')
  const before = typed.slice(0, -1).map(plain)
  const names = Object.keys(commands)
  const name = [before.slice(0, 2).join(' '), before[0] ?? ''].find((one) => names.includes(one))
  const nested = names.filter((one) => one.startsWith(`${before[0]} `)).map((one) => one.split(' ')[1] ?? '')
  if (before.length === 0) return starting(begun, [...new Set(names.map((one) => one.split(' ')[0] ?? one)), 'help'])
  if (before[0] === 'help')
    return before.length === 1 ? starting(begun, [...new Set(names.map((one) => one.split(' ')[0] ?? one))]) : []
  const second = before.length === 1 ? starting(begun, nested) : []
  if (name === undefined) return second
  const { shape } = (await (commands[name] as Entry).load()).default
  return [...second, ...(await ofCommand(name, shape, before.slice(name.split(' ').length), begun, offered))]
}

async function ofCommand(
  name: string,
  { arguments: forms = [], options = [] }: Shape,
  typed: readonly string[],
  begun: string,
  offered: Offered,
): Promise<readonly string[]> {
  const last = typed.at(-1)
  const wanted = last?.startsWith('-') ? valueFor(last, options) : undefined
  if (wanted !== undefined) return valuesFor(name, wanted, begun, offered)
  if (begun.startsWith('-')) return starting(begun, [...options.map(([flags]) => long(flags)), '--help'])
  const place = typed.filter(
    (word, at) => !word.startsWith('-') && valueFor(typed[at - 1] ?? '', options) === undefined,
  ).length
  const [form = ''] = forms[Math.min(place, forms.length - 1)] ?? []
  return place < forms.length || form.includes('...')
    ? valuesFor(name, form.replace(/[^a-z]/g, ''), begun, offered)
    : []
}

async function valuesFor(command: string, what: string, begun: string, offered: Offered): Promise<readonly string[]> {
  const values = command === 'signal' && what === 'name' ? 'signals' : VALUES[what]
  if (values === 'leads') return offered.leads(begun)
  return starting(begun, typeof values === 'string' ? await offered[values]() : (values ?? []))
}

const long = (flags: string): string => /--[\w-]+/.exec(flags)?.[0] ?? flags

/** The word for the value that an option takes, or nothing for one that takes none. */
const valueFor = (option: string, options: NonNullable<Shape['options']>): string | undefined =>
  options.filter(([flags]) => flags.split(/[ ,]+/).includes(option)).map(([flags]) => /<([\w-]+)>/.exec(flags)?.[1])[0]

const starting = (begun: string, all: readonly string[]): readonly string[] =>
  all.filter((one) => one.toLowerCase().startsWith(begun.toLowerCase()))

/** bash hands over `--reason=pr` as three words. */
const withoutEquals = (words: readonly string[]): readonly string[] =>
  words.at(-1) === '=' ? [...words.slice(0, -1), ''] : words.filter((word, at) => word !== '=' || at === 0)

/** A word as the shell will hand it over, without its quotation marks. */
const plain = (word: string): string => word.replace(/^["']|["']$/g, '').replace(/\\(.)/g, '$1')
