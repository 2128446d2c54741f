import type { Day } from '../core/day.ts'
import type { Filed } from '../core/reread.ts'
import type { Paint } from './paint.ts'
import { detail } from './reading.ts'
import { quote, shortDay } from './words.ts'

/** The cues of a lead: what each says, in which words, and who decided it. */
export function renderCues(name: string, cues: readonly Filed[], today: Day, paint: Paint): string {
  if (cues.length === 0) return `${paint.bold(name)}\n  No cue is on file.\n`
  const lines = cues.map((cue) => {
    const standing = cue.rejected
      ? 'rejected by hand'
      : cue.by === 'hand'
        ? 'set by hand'
        : cue.sure
          ? ''
          : paint.yellow('unsure')
    const said = [cue.type.padEnd(12), detail(cue), quote(cue.quote), `· ${shortDay(cue.noted, today)}`, standing]
      .filter((part) => part !== '')
      .join('  ')
    return `  ${cue.rejected ? paint.dim(said) : said}\n    ${paint.dim(cue.id)}`
  })
  return [paint.bold(name), ...lines, ''].join('\n')
}
