import type { Day } from './day.ts'
import { dayInWords } from './planning/words.ts'
import type { LeadRecord } from './record.ts'
import type { Trigger } from './trigger.ts'

/** A reason to make contact, and in words what it was worked out from. */
export interface Explained {
  readonly trigger: Trigger
  /** "note of 21 Nov", "rule “quiet”", "field birthday", "step 1 of the path “price”, cycle 2". */
  readonly from: string
}

/** The open reasons of a lead, each with its source. What holds one back stands in the trigger itself. */
export const explained = (open: readonly Trigger[], record: LeadRecord, today: Day): Explained[] =>
  open.map((trigger) => ({ trigger, from: sourceInWords(trigger, record, today) }))

function sourceInWords({ source }: Trigger, { cues, fields, stops }: LeadRecord, today: Day): string {
  const [kind = '', id = ''] = (source.split('#')[0] ?? '').split(/:(.*)/s)
  const on = (day: Day | undefined): string => (day ? ` ${dayInWords(day, today)}` : '')
  switch (kind) {
    case 'cue': {
      const cue = cues.find((known) => known.id === id)
      return cue?.by === 'hand' ? `set by hand${on(cue.noted)}` : `note of${on(cue?.noted)}`
    }
    case 'field':
      return `field ${id}, set${on(fields.findLast(({ name }) => name === id)?.on)}`
    case 'step': {
      const [cycle, path, number] = id.split('/')
      return `step ${number} of the path “${path}”, cycle ${cycle}`
    }
    case 'stop':
      return `stop of${on(stops.find((stop) => stop.id === id)?.on)}`
    default:
      return `rule “${id.split('/')[0]}”`
  }
}
