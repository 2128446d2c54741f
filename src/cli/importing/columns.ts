import { Exit, UserError } from '../../errors.ts'
import { fieldNamed, type Meaning, plainName, type Role, roles } from '../../formats/columns.ts'

/** What the user may call a role beside its own name. */
const spoken: Readonly<Record<string, Role>> = {
  notes: 'note',
  tag: 'tags',
  'first-name': 'first',
  'last-name': 'last',
  'do-not-contact': 'stopped',
  'do-not-call': 'no-calls',
  created: 'since',
}

/** Reads `--map "Kunde=name,Ablauf=lease-end,Intern=-"`: what each column of theirs is here. Throws exit 2 where it is none. */
export function mapTyped(words: string): Record<string, Meaning> {
  return Object.fromEntries(
    words.split(/,(?=[^,=]+=)/).map((part) => {
      const [, column, to] = /^\s*([^=]+?)\s*=\s*(\S+)\s*$/.exec(part) ?? []
      if (column === undefined || to === undefined)
        throw new UserError(
          Exit.usage,
          `“${part}” says nothing of a column.`,
          'It reads column=meaning: --map "Kunde=name,Tel=phone,Ablauf=lease-end,Intern=-"',
        )
      return [plainName(column), meaningTyped(to)]
    }),
  )
}

function meaningTyped(to: string): Meaning {
  if (to === '-') return 'nowhere'
  const role = roles.find((one) => one === to) ?? spoken[to.toLowerCase()]
  if (role !== undefined) return { role }
  if (!/^\p{Letter}[\p{Letter}\p{Number}-]*$/u.test(to))
    throw new UserError(
      Exit.usage,
      `“${to}” is neither known nor the name of a field.`,
      `Known are: ${roles.join(', ')}; a field is one word: lease-end.`,
    )
  const field = fieldNamed(to)
  return { field, isDay: /(?:date|day|end|lock|approval|anniversary|purchase|on)$/.test(field) }
}

/** Fails where the user names columns that a file has not. Throws exit 2. */
export function checkMap(map: Readonly<Record<string, Meaning>>, header: readonly string[]): void {
  const there = header.map(plainName)
  const strange = Object.keys(map).filter((column) => !there.includes(column))
  if (strange.length > 0)
    throw new UserError(Exit.usage, `the file has no column “${strange[0]}”.`, `Its columns are: ${header.join(', ')}`)
}

/** The name under which the meaning of these columns is remembered. */
export const headerMark = (header: readonly string[]): string => header.map(plainName).toSorted().join('\n')
