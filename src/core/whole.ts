import type { Cue, CueType } from './cue.ts'
import type { Move } from './cycle.ts'
import type { Clock, Day } from './day.ts'
import type { Field, Lead } from './lead.ts'
import type { Channel, Direction, Outcome } from './note.ts'
import type { Settlement, Stop } from './settlement.ts'

/** Somebody who belongs to a lead: a spouse, an assistant. */
export interface Person {
  readonly name: string
  /** What they are to the lead: "husband". */
  readonly relation?: string
}

/** A lead as the record has it, with all that is said of it beside its acts. */
export interface WholeLead {
  readonly lead: Lead
  readonly since: Day
  readonly fields: readonly Field[]
  readonly people: readonly Person[]
  /** When the notes were last looked at in a review. */
  readonly reviewed?: Day
  /** Marks of the mail of theirs that was filed, so that it is not filed twice. */
  readonly filed?: readonly string[]
}

/** A cue that stands beside a note, or in the record by itself. `none` rejects what a reading would find in the words. */
export interface WholeCue extends Omit<Cue, 'type'> {
  /** `NOTE/N`, or ten letters and digits of its own. */
  readonly key: string
  readonly type: CueType | 'none'
  readonly by: 'reading' | 'hand'
}

interface Dated {
  /** Ten lower-case letters and digits. */
  readonly id: string
  readonly on: Day
  readonly at?: Clock
}

interface OfLead extends Dated {
  /** The id of the lead. */
  readonly lead: string
}

/** A note, with what was understood in it or decided by hand. */
export interface NoteEntry extends OfLead {
  readonly kind: 'note'
  readonly channel: Channel
  readonly direction: Direction
  readonly outcome?: Outcome
  readonly text: string
  readonly cues: readonly WholeCue[]
}

/** A move of a lead. */
export interface MoveEntry extends OfLead {
  readonly kind: 'move'
  readonly move: Omit<Move, 'id' | 'on' | 'at'>
}

/** What the user did about a trigger. */
export interface SettlementEntry extends OfLead {
  readonly kind: 'settlement'
  readonly settled: Omit<Settlement, 'id' | 'on' | 'at'>
}

/** A cue set by hand, without a note. */
export interface CueEntry extends OfLead {
  readonly kind: 'cue'
  readonly cue: WholeCue
}

/** A request not to be contacted that no cue of a note stands for. */
export interface StopEntry extends OfLead {
  readonly kind: 'stop'
  readonly stop: Pick<Stop, 'channel' | 'because' | 'sure'>
  /** Set where it was written by hand just now: then it is still to be said of everybody with the same phone or email. */
  readonly isFresh?: true
}

/** The lifting of one stop. */
export interface AllowEntry extends OfLead {
  readonly kind: 'allow'
  /** The id of the stop that is lifted. */
  readonly stop: string
  readonly channel: Stop['channel']
  readonly because: string
}

/** A letter to a lead: what was sent, and how that ended. */
export interface Mail {
  readonly stage: 'sent' | 'failed' | 'unsure' | 'dropped'
  readonly to: string
  readonly subject: string
  /** The words of the letter. */
  readonly text?: string
  readonly template?: string
  /** When it was last touched, as an instant (ISO 8601). */
  readonly moment?: string
  readonly messageId?: string
  readonly error?: string
}

/** Mail that was sent to a lead, or may have been. */
export interface MailEntry extends OfLead {
  readonly kind: 'mail'
  readonly mail: Mail
}

/** One dated thing on record about a lead. */
export type Entry = NoteEntry | MoveEntry | SettlementEntry | CueEntry | StopEntry | AllowEntry | MailEntry
