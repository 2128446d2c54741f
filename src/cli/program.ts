import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import { nearlyFits } from '../core/name.ts'
import { Exit, UserError } from '../errors.ts'
import type { Entry, Input, Shape } from './command.ts'
import { commands, groups } from './commands.ts'

/** What commander makes of a command line: which command with what, or help to print. */
export type Parsed = { readonly command: string; readonly input: Input } | { readonly help: string }

/** Reads a command line with all of commander: help, versions, and words for every mistake. Throws a UserError for those. */
export async function readWithCommander(typed: readonly string[]): Promise<Parsed> {
  const argv = typed[0] === 'help' && typed.length > 1 ? helpFor(typed.slice(1)) : typed
  const said = { out: '', err: '' }
  let parsed: Parsed | undefined
  const program = new Command('nurture')
    .description('A notebook for people who sell, that obeys what its notes say.')
    .version(version)
    .configureOutput({
      writeOut(text) {
        said.out += text
      },
      writeErr(text) {
        said.err += text
      },
    })
    .exitOverride()
    .helpCommand('help [command]', 'Show what a command does')
    .addHelpText('after', '\nWithout a command: nurture today. Each command has examples: nurture add --help')

  const nested = new Map<string, Command>()
  for (const [group, names] of Object.entries(groups)) {
    for (const name of names) {
      const entry = commands[name]
      if (entry === undefined) continue
      const [first = name, second] = name.split(' ')
      const known = program.commands.find((command) => command.name() === first)
      const parent = second === undefined ? program : (known ?? program.command(first).helpGroup(group))
      if (second !== undefined && known === undefined) nested.set(first, parent)
      const { default: module } = await entry.load()
      declare(parent.command(second ?? name), entry, module.shape, (input) => {
        parsed = { command: name, input }
      }).helpGroup(second === undefined ? group : 'Commands:')
    }
  }
  for (const [name, parent] of nested)
    parent
      .description(parent.commands.map((child) => child.name()).join(', '))
      .usage('<command>')
      .name(name)

  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { help: said.out }
    const words = nested.get(argv[0] ?? '')?.commands.map((child) => child.name())
    if (words !== undefined && !words.includes(argv[1] ?? ''))
      throw new UserError(Exit.usage, `${argv[0]} wants one word more.`, `It is one of: ${words.join(', ')}.`)
    const [message = '', ...rest] = said.err.trim().split('\n')
    const asked = message.startsWith('error: ')
      ? message.slice('error: '.length)
      : `there is a word missing after “${argv.join(' ')}”`
    throw new UserError(
      Exit.usage,
      `${asked.replace(/\.?$/, '.')}`,
      rest[0]?.startsWith('(Did') ? rest[0].slice(1, -1) : `See: nurture ${nameOf(argv)}--help`,
    )
  }
  return parsed ?? { help: program.helpInformation() }
}

/** "help config apply" asks what "config apply --help" does. */
function helpFor([first = '', ...rest]: readonly string[]): readonly string[] {
  const known = [...new Set(Object.keys(commands).map((name) => name.split(' ')[0] ?? name))]
  if (!known.includes(first)) {
    const near = known.find((name) => nearlyFits(name, first))
    throw new UserError(
      Exit.usage,
      `there is no command “${first}” to help with.`,
      near === undefined ? 'All of them: nurture --help' : `Did you mean: nurture help ${near}`,
    )
  }
  return [first, ...rest, '--help']
}

const nameOf = ([first]: readonly string[]): string => (first !== undefined && first in commands ? `${first} ` : '')

/** Declares one command to commander by its shape. Exported for the test that holds the quick reader equal to it. */
export function declare(
  command: Command,
  { summary }: Pick<Entry, 'summary'>,
  shape: Shape,
  chosen: (input: Input) => void,
): Command {
  command.description(summary).exitOverride()
  for (const [form, about] of shape.arguments ?? []) command.argument(form, about)
  for (const [flags, about] of shape.options ?? []) {
    if (flags.includes('<')) command.option(flags, about, onlyOnce(flags))
    else command.option(flags, about)
  }
  command.addHelpText('after', `\nExamples:\n${shape.examples.map((example) => `  $ nurture ${example}\n`).join('')}`)
  return command.action((...given: unknown[]) => {
    const words = given.slice(0, shape.arguments?.length ?? 0) as Input['words']
    chosen({ words, options: { ...command.opts() } })
  })
}

/** Of an option that is given twice one value would be passed over in silence. */
const onlyOnce = (flags: string) => (value: string, before: string | undefined) => {
  if (before === undefined) return value
  throw new UserError(Exit.usage, `option “${flags}” is given twice.`, `It was “${before}”, then “${value}”: say one.`)
}
