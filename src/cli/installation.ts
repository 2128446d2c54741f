import { chmodSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { version } from '../../package.json'
import { backupsOf } from '../store/backup.ts'
import type { Fault } from '../store/health.ts'
import type { Context } from './context.ts'
import { momentWords } from './instant.ts'

/** A fact about where and how the program runs. */
export interface About {
  readonly name: string
  readonly value: string
}

/** Less room than this on the disk is worth a word. */
const LITTLE = 100e6

/** How the program is installed, and what about that is not as it should be. */
export function installationOf({ database, configuration, now, env }: Context): {
  facts: About[]
  faults: Fault[]
} {
  const there = statSync(database, { throwIfNoEntry: false })
  const [newest] = backupsOf(database)
  const free = there === undefined ? undefined : roomAt(dirname(database))
  const facts: About[] = [
    { name: 'nurture', value: version },
    { name: 'node', value: process.versions.node },
    {
      name: 'notebook',
      value: there === undefined ? `${database} (not there yet)` : `${database} (${Math.ceil(there.size / 1e3)} kB)`,
    },
    { name: 'configured', value: statSync(configuration, { throwIfNoEntry: false }) ? configuration : 'as built in' },
    {
      name: 'time zone',
      value: `${env['TZ'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone}, it is ${momentWords(now)}`,
    },
    {
      name: 'last backup',
      value: newest === undefined ? 'none' : `${momentWords(newest.at)}, ${newest.file}`,
    },
    ...(free === undefined ? [] : [{ name: 'room left', value: `${Math.floor(free / 1e6)} MB` }]),
  ]
  const faults: Fault[] = [
    ...openToOthers(database).map(
      (path): Fault => ({
        what: 'installation',
        words: `${path} can be read by others`,
        repairable: true,
      }),
    ),
    ...(free !== undefined && free < LITTLE
      ? [
          {
            what: 'installation' as const,
            words: `only ${Math.floor(free / 1e6)} MB are left on the disk`,
            repairable: false,
          },
        ]
      : []),
  ]
  return { facts, faults }
}

/** Makes what others can read our own again. */
export function repairFiles({ database }: Context): void {
  for (const path of openToOthers(database)) chmodSync(path, statSync(path).isDirectory() ? 0o700 : 0o600)
}

function openToOthers(database: string): string[] {
  const folder = dirname(database)
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return []
  const ours = readdirSync(folder).filter(
    (name) => name.startsWith('nurture.db') || name === 'backups' || name === 'drafts',
  )
  return [...ours.map((name) => join(folder, name)), ...backupsOf(database).map(({ file }) => file)]
    .filter((path, at, all) => all.indexOf(path) === at)
    .filter((path) => (statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077)
}

function roomAt(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return undefined
  }
}
