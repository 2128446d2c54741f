import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commands } from '../src/cli/commands.ts'
import { check } from '../src/config/check.ts'

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')

/** The lines of code in a text: in blocks, and between backticks. */
const code = [
  ...[...readme.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) => block.split('\n')),
  ...[...readme.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words),
]

/** The commands that a line calls: "nurture journal print dana" calls "journal print". */
const called = code
  .flatMap((line) => [...line.matchAll(/(?:^|[$|;&(]\s*)nurture((?: +[a-z]+)*)/g)])
  .map(([, words = '']) => words.trim().split(/ +/))
  .filter(([word]) => word !== '')

const nameOf = ([first = '', second = '']: readonly string[]): string =>
  `${first} ${second}` in commands ? `${first} ${second}` : first

/** A line of the journal begins with the name of the program too: "nurture journal 1". */
const isForm = ([first, second]: readonly string[]): boolean => first === 'journal' && second === undefined

it('shows commands at all', () => expect(called.length).toBeGreaterThan(40))

it('shows no command that there is not', () => {
  const strange = called.filter((words) => !isForm(words)).map(nameOf)
  expect([...new Set(strange)].filter((name) => !(name in commands))).toEqual([])
})

it('shows every command that there is', () => {
  const shown = new Set(called.map(nameOf))
  expect(Object.keys(commands).filter((name) => !shown.has(name))).toEqual([])
})

it('shows only options that the command has', async () => {
  const strange: string[] = []
  for (const line of code) {
    const [, words = ''] = /^(?:\$ )?nurture((?: +[a-z]+)*)/.exec(line) ?? []
    const entry = commands[nameOf(words.trim().split(/ +/))]
    if (entry === undefined) continue
    const { shape } = (await entry.load()).default
    const known = (shape.options ?? []).flatMap(([flags]) => flags.match(/--[a-z-]+/g) ?? [])
    const plain = line.replace(/"[^"]*"|#.*$/g, '')
    for (const option of plain.match(/(?<= )--[a-z-]+/g) ?? [])
      if (!known.includes(option) && option !== '--help') strange.push(`${line}: ${option}`)
  }
  expect(strange).toEqual([])
})

const configurations = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = '']) => text)

it('shows configurations', () => expect(configurations.length).toBeGreaterThan(1))

it.each(configurations)('shows only configurations that pass their check: %s', (text) =>
  expect(check(text)).not.toHaveProperty('problems'),
)
