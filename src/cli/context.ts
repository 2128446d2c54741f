import type { Absence, Configuration } from '../core/configuration.ts'
import type { Clock, Day } from '../core/day.ts'
import type { Locale } from '../core/locale.ts'
import type { Rules } from '../core/rule.ts'
import type { Trigger } from '../core/trigger.ts'
import { Exit, UserError } from '../errors.ts'
import type { Db } from '../store/database.ts'
import type { Paint } from '../views/paint.ts'
import type { Ask } from './ask.ts'
import type { Entry } from './command.ts'
import { inputAsItComes, wholeInput } from './input.ts'
import { output } from './output.ts'
import { isTerminal, widthOfScreen } from './terminal.ts'

/** Where the program lies: known to `bin/nurture.js` alone. */
export interface Installation {
  readonly root: string
}

/** An open notebook, and what it says about days. */
export interface Notebook {
  readonly db: Db
  /** The seller's own day and time. */
  readonly today: Day
  readonly time: Clock
  readonly rules: Rules
  readonly locale: Locale
  readonly settings: Configuration['settings']
  /** Times away, past and to come. */
  readonly absences: readonly Absence[]
  readonly mail?: Configuration['mail']
}

/** A notebook being changed: an act is open, and all of it is saved or nothing. */
export interface Changing extends Notebook {
  /** Says what the act is, for `history`: "add Dana Ortiz". */
  readonly says: (words: string) => void
  /** Plans a lead anew after its record was changed, and gives its open triggers. */
  readonly planned: (row: number) => Trigger[]
}

/** Everything a command may touch of the world outside it. */
export interface Context {
  readonly now: Date
  readonly installation: Installation
  /** Every command by its name, for the one that tells of the others. */
  readonly commands: () => Promise<Readonly<Record<string, Entry>>>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly database: string
  readonly configuration: string
  /** Whether a person is there to be asked: both ends are a terminal. */
  readonly atTerminal: boolean
  /** Questions, for when somebody is there; what was printed before is shown first. */
  readonly ask: () => Promise<Ask>
  readonly paint: () => Promise<Paint>
  /** How many columns the terminal has; nothing where the answer goes elsewhere. */
  readonly width: () => number | undefined
  readonly print: (text: string) => void
  /** Prints text word for word where it goes to a file or a pipe. */
  readonly pass: (text: string) => void
  readonly warn: (text: string) => void
  /** A line that writes over itself, for a terminal; an empty one takes it away. */
  readonly progress: (text: string) => void
  /** All of standard input. */
  readonly input: () => string
  /** Standard input as it comes, for whoever need not wait for all of it. */
  readonly inputAsItComes: () => AsyncIterable<string>
  /** Opened on first use. To look, the file is opened read-only: looking never changes anything. */
  readonly looking: () => Promise<Notebook>
  /** Runs one act in one transaction: it is saved whole, leads touched by it are planned anew, and it can be undone. */
  readonly changing: <T>(act: (notebook: Changing) => T) => Promise<T>
  /** The same, but a changed configuration is not applied first: for whoever applies it, or takes it back. */
  readonly changingAsIs: <T>(act: (notebook: Changing) => T) => Promise<T>
  /** Says at the end of a command that only looked where a changed configuration is not applied yet. */
  readonly mentionChange: () => Promise<void>
  /** Applies a changed configuration before anything is written, and says so; one that fails its check is left alone. */
  readonly upToDate: () => Promise<void>
  /** Whether an act has been saved. */
  readonly saved: boolean
  /** Writes what was printed so far, and says whether anybody is there to read it. */
  readonly flush: () => boolean
  readonly close: () => void
}

/** The context of a real process. */
export function contextOf(installation: Installation, commands: Context['commands']): Context {
  const { env } = process
  let instant: Date | undefined
  const now = (): Date => {
    instant ??= clock(env['NURTURE_NOW'])
    return instant
  }
  const { data, config } = homes(env)
  const database = within(data, 'nurture.db')
  const out = output(1, !env['NO_COLOR'] && env['TERM'] !== 'dumb' && isTerminal(1))
  const warn = (text: string) => {
    const err = output(2, false)
    err.print(text)
    err.flush(true)
  }
  const configuration = within(config, 'nurture.yaml')
  let open: Notebook | undefined
  // Closed only where the notebook is opened once more: what was done is on the disk, and the process is about to end.
  let changed: Db | undefined
  let saved = false
  let isUpToDate = false
  let isZoneSeen = false
  let isInputComing = false
  const saidZone = env['TZ']

  async function looking(): Promise<Notebook> {
    const { lookInto, lookIntoFirst } = await import('./notebook.ts')
    changed?.close()
    open ??= (isUpToDate ? lookIntoFirst : lookInto)(database, installation.root, now(), warn)
    if (!isZoneSeen) await seeZone(open)
    return open
  }

  async function seeZone({ settings }: Notebook): Promise<void> {
    isZoneSeen = true
    // The one in the settings is checked when they are applied.
    if (!saidZone || settings.zone !== undefined) return
    const strange = (await import('./zone.ts')).strangeZone(saidZone)
    if (strange !== undefined)
      warn(`nurture: TZ is “${strange}”, which is no time zone, so days are counted in UTC. It reads America/Detroit\n`)
  }

  async function changingAsIs<T>(act: (notebook: Changing) => T): Promise<T> {
    const { change } = await import('./notebook.ts')
    const opened = open?.db
    open = undefined
    changed?.close()
    const { db, result } = change(database, installation.root, now(), warn, act, opened)
    changed = db
    saved = true
    return result
  }

  async function upToDate(): Promise<void> {
    if (isUpToDate) return
    isUpToDate = true
    const text = (await import('./notebook.ts')).changedText(configuration, (await looking()).db)
    if (text !== undefined) await (await import('./applying.ts')).applyChanged(context, text)
  }

  async function mentionChange(): Promise<void> {
    if (isUpToDate || open === undefined) return
    const { changedText } = await import('./notebook.ts')
    if (changedText(configuration, open.db) !== undefined)
      warn('nurture: nurture.yaml was changed and is not applied yet: nurture config apply\n')
  }

  const context: Context = {
    get now() {
      return now()
    },
    installation,
    commands,
    env,
    database,
    configuration,
    get atTerminal() {
      return isTerminal(1) && isTerminal(0)
    },
    async ask() {
      const { asking } = await import('./ask.ts')
      out.flush()
      return asking()
    },
    paint: out.paint,
    width: () => widthOfScreen(),
    print: out.print,
    pass: out.pass,
    warn,
    progress: (text) => process.stderr.write(`\r\x1b[K${text}`),
    input: wholeInput,
    inputAsItComes() {
      isInputComing = true
      return inputAsItComes()
    },
    looking,
    async changing(act) {
      await upToDate()
      return changingAsIs(act)
    },
    changingAsIs,
    upToDate,
    mentionChange,
    get saved() {
      return saved
    },
    flush: () => out.flush(),
    close: () => {
      // Somebody may have left off before its end.
      if (isInputComing) process.stdin.destroy()
    },
  }
  return context
}

function clock(stand: string | undefined): Date {
  // A day without an hour would be midnight in Greenwich: the evening before, for half the world.
  const now = stand ? new Date(/^\d{4}-\d\d-\d\d$/.test(stand) ? `${stand}T09:00` : stand) : new Date()
  // JavaScript makes 2 March of 30 February.
  const day = stand && new Date(`${stand.slice(0, 10)}T00:00Z`)
  if (
    day &&
    (!(now.getFullYear() >= 1) || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(stand.slice(0, 10)))
  )
    throw new UserError(
      Exit.usage,
      `NURTURE_NOW is “${stand}”, which is not an instant.`,
      'It reads 2026-03-02T09:00:00Z.',
    )
  return now
}

/** What lies in a folder. Node's own `join` is compiled at each start. */
const within = (folder: string, name: string): string => `${folder}${folder.endsWith('/') ? '' : '/'}${name}`

/** The folders of the data and the configuration: NURTURE_HOME, or where the XDG base directory specification puts them. */
function homes(env: NodeJS.ProcessEnv): { data: string; config: string } {
  const own = env['NURTURE_HOME']
  if (own) return { data: own, config: own }
  const home = env['HOME'] || process.getBuiltinModule('node:os').homedir()
  return {
    data: within(env['XDG_DATA_HOME'] || within(home, '.local/share'), 'nurture'),
    config: within(env['XDG_CONFIG_HOME'] || within(home, '.config'), 'nurture'),
  }
}
