import { Exit, UserError, whyNotOpened } from '../errors.ts'
import type { CommandModule, Entry, Input } from './command.ts'
import { type Context, contextOf, type Installation } from './context.ts'
import { everyday } from './everyday.ts'
import { readQuickly } from './quick.ts'

/** Runs one command line and says how it ended. Nothing else in the program ends it. */
export async function main(argv: readonly string[], installation: Installation): Promise<Exit> {
  const context = contextOf(installation, contents)
  try {
    const exit = await run(argv, context)
    context.flush()
    return exit
  } catch (error) {
    return failed(error, context)
  } finally {
    context.close()
  }
}

async function contents(): Promise<Readonly<Record<string, Entry>>> {
  return (await import('./commands.ts')).commands
}

async function run(argv: readonly string[], context: Context): Promise<Exit> {
  const asked = await commandIn(argv)
  if (asked !== undefined) {
    const { default: module } = await asked.load()
    const input = readQuickly(module.shape, asked.rest)
    if (input !== undefined) return perform(asked.name, module, input, context)
  }
  const { readWithCommander } = await import('./program.ts')
  const parsed = await readWithCommander(argv)
  if ('help' in parsed) {
    context.print(parsed.help)
    return Exit.ok
  }
  const { load } = (await contents())[parsed.command] as Entry
  return perform(parsed.command, (await load()).default, parsed.input, context)
}

interface Asked extends Pick<Entry, 'load'> {
  readonly name: string
  readonly rest: readonly string[]
}

/** The command that a line names. `nurture` alone is `nurture today`; a command's name may be two words. */
async function commandIn(argv: readonly string[]): Promise<Asked | undefined> {
  const [first, second] = argv
  if (first === undefined || first === '--json') return { name: 'today', load: everyday.today, rest: argv }
  if (isEveryday(first)) return { name: first, load: everyday[first], rest: argv.slice(1) }
  const commands = await contents()
  const both = `${first} ${second}`
  const [name, words] = Object.hasOwn(commands, both) ? [both, 2] : [first, 1]
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  return entry && { name, load: entry.load, rest: argv.slice(words) }
}

const isEveryday = (name: string): name is keyof typeof everyday => Object.hasOwn(everyday, name)

/** Commands that look, and answer by the rules that were applied: they say where the file is another by now. */
const BY_RULES = ['today', 'work', 'show', 'why', 'list', 'digest', 'audit', 'review', 'requeue']

async function perform(
  name: string,
  module: CommandModule,
  { words, options }: Input,
  context: Context,
): Promise<Exit> {
  const exit = (await module.run(context, words, options)) ?? Exit.ok
  if (BY_RULES.includes(name)) await context.mentionChange()
  return exit
}

function failed(error: unknown, context: Context): Exit {
  // Ctrl-C at a question: what was saved before it stands, and there is nothing to complain about.
  if ((error as Error).name === 'ExitPromptError') return context.saved ? Exit.ok : Exit.interrupted
  const { exit, message, hint: advice } = told(error)
  const isOnlyAnswer = context.saved && exit === Exit.failed && !(error instanceof UserError)
  const hint = isOnlyAnswer ? 'What you did is saved; only the answer could not be written.' : advice
  context.warn(`nurture: ${message}${hint === undefined ? '' : `\n${hint.replace(/^/gm, '  ')}`}\n`)
  return exit
}

/** Puts what was thrown into words. What the user can't put right is a bug, and asks to be reported. */
function told(error: unknown): Pick<UserError, 'exit' | 'message' | 'hint'> {
  if (error instanceof UserError) return error
  const { code = '', message, stack } = error as NodeJS.ErrnoException
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return {
      exit: Exit.tryAgain,
      message: 'the notebook is being written by another nurture that does not finish.',
      hint: 'Nothing was saved. Try again in a minute.',
    }
  if (code.startsWith('SQLITE_READONLY'))
    return {
      exit: Exit.failed,
      message: 'the notebook can only be read, not written: its disk or file is read-only.',
      hint: 'Nothing was saved.',
    }
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC')
    return { exit: Exit.failed, message: 'the disk is full.', hint: 'Nothing was half-saved. Make room and try again.' }
  if (code.startsWith('SQLITE_IOERR'))
    return { exit: Exit.failed, message: `the disk failed: ${message}.`, hint: 'Nothing was half-saved.' }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return {
      exit: Exit.unreadable,
      message: `the notebook is damaged: ${message}.`,
      hint: 'Bring back the last backup with: nurture restore',
    }
  if (/^E[A-Z]+$/.test(code))
    return {
      exit: Exit.failed,
      message: `${diskWords(error as NodeJS.ErrnoException)}.`,
      hint: 'Nothing was half-saved.',
    }
  return { exit: Exit.bug, message: `this is a bug, please report it with what you typed.\n${stack ?? message}` }
}

/** Which file it was, and what is wrong with it, as far as the system says. */
function diskWords(error: NodeJS.ErrnoException): string {
  const why = whyNotOpened(error)
  return why === undefined || error.path === undefined ? error.message : `${error.path} can’t be opened: ${why}`
}
