import { Command } from 'commander'
import { expect, it } from 'vitest'
import type { Input, Shape } from '../../src/cli/command.ts'
import { commands } from '../../src/cli/commands.ts'
import { everyday } from '../../src/cli/everyday.ts'
import { declare } from '../../src/cli/program.ts'
import { readQuickly } from '../../src/cli/quick.ts'
import { fc } from '../support/chance.ts'

const shapes = await Promise.all(
  Object.entries(commands).map(async ([name, { load }]) => [name, (await load()).default.shape] as const),
)

/** What commander itself makes of the words; nothing where it finds a mistake. */
function readByCommander(shape: Shape, argv: readonly string[]): Input | undefined {
  let read: Input | undefined
  const command = declare(new Command('command'), { summary: 'a command' }, shape, (input) => {
    read = input
  }).configureOutput({ writeOut() {}, writeErr() {} })
  try {
    command.parse([...argv], { from: 'user' })
  } catch {
    return undefined
  }
  return read
}

const shape: Shape = {
  arguments: [
    ['<lead>', 'whom'],
    ['[note...]', 'what'],
  ],
  options: [
    ['--on <day>', 'when'],
    ['-y, --yes', 'do not ask'],
    ['--dry-run', 'only say'],
  ],
  examples: [],
}

it.each([
  [['dana'], { words: ['dana', []], options: {} }],
  [['dana', 'a', 'b'], { words: ['dana', ['a', 'b']], options: {} }],
  [['--on', '2027-01-02', 'dana', '-y'], { words: ['dana', []], options: { on: '2027-01-02', yes: true } }],
  [['dana', '-', '--dry-run'], { words: ['dana', ['-']], options: { dryRun: true } }],
  [['dana', ''], { words: ['dana', ['']], options: {} }],
])('%j is read at once', (argv, input) => {
  expect(readQuickly(shape, argv)).toEqual(input)
  expect(readByCommander(shape, argv)).toEqual(input)
})

it.each([
  [[]],
  [['--help']],
  [['dana', '--no']],
  [['dana', '--on']],
  [['dana', '--on', '--yes']],
  [['dana', '--on=friday']],
  [['dana', '--', '--yes']],
  [['dana', '-yy']],
  [['dana', '--on', 'friday', '--on', 'monday']],
])('%j is left to commander', (argv) => {
  expect(readQuickly(shape, argv)).toBeUndefined()
})

it('has every command to look at', () => {
  expect(shapes.length).toBeGreaterThan(20)
})

it('finds no command of two words behind one of every day', () => {
  const names = Object.keys(everyday)
  expect(names).toContain('today')
  expect(Object.keys(commands).filter((name) => names.some((one) => name.startsWith(`${one} `)))).toEqual([])
  for (const [name, load] of Object.entries(everyday)) expect(commands[name]?.load).toBe(load)
})

it.each(shapes)('%s: what is read at once is what commander reads', (_, shape) => {
  const flags = (shape.options ?? []).flatMap(([text]) => text.split(/[ ,]+/).filter((part) => part.startsWith('-')))
  const word = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('dana', '2027-01-02', '5', '-', '', 'help', 'a b') },
    { weight: 3, arbitrary: fc.constantFrom('dana', ...flags) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '--',
        '--help',
        '-h',
        '--nothing',
        '-5',
        '--on=2027-01-02',
        '-x',
        '__proto__',
        '--__proto__',
      ),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
  )
  let read = 0
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (argv) => {
      const input = readQuickly(shape, argv)
      if (input === undefined) return
      read += 1
      expect(input).toEqual(readByCommander(shape, argv))
    }),
    { numRuns: 300 },
  )
  expect(read).toBeGreaterThan(0)
})
