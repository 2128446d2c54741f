import type { Day, Weekday } from './day.ts'
import type { Signal } from './signal.ts'
import type { Action } from './trigger.ts'
import type { Whom } from './whom.ts'

/** A stage of the pipeline, and how long is too long in it. */
export interface StageRule {
  readonly name: string
  /** So many days without a conversation are too many. */
  readonly quietDays?: number
  /** So many days in the stage are too many. */
  readonly stuckDays?: number
  /** Set where a cycle comes to its end. */
  readonly ends?: 'won' | 'lost'
  /** The stages that it took the place of: whoever stood in one of them stands in this one. */
  readonly was?: readonly string[]
}

/** "When a lead has entered this stage, be in touch that many days later." */
export interface EnteredRule {
  readonly id: string
  readonly stage: string
  readonly afterDays: number
  readonly action: Action
  readonly why: string
  /** Any conversation since entering makes it needless, due or not. */
  readonly untilTalked?: boolean
  /** Only where the deal was lost for this reason. */
  readonly reason?: string
  /** Starts this path in place of a single touch. */
  readonly path?: string
  readonly whom?: Whom
}

/** What a rule of the user's own waits for, other than entering a stage. */
export type Moment =
  /** No conversation for so long. */
  | { readonly kind: 'quiet' }
  /** A day kept in a field, once or every year. */
  | { readonly kind: 'date' | 'yearly'; readonly field: string }
  /** The customer said that something ends or takes place. */
  | { readonly kind: 'mention'; readonly about: string }
  /** The N-th try in a row without an answer. */
  | { readonly kind: 'tries'; readonly count: number }
  /** They wrote, called or came by themselves. */
  | { readonly kind: 'wrote' }
  /** A signal has got there; without a number, it has come true. */
  | { readonly kind: 'signal'; readonly name: string; readonly op?: '<' | '>'; readonly value?: number }

/** "When this, be in touch that long after or before." */
export interface OwnRule {
  readonly id: string
  readonly name: string
  readonly when: Moment
  /** How many days after it; less than nothing is before it. Several are a ladder. */
  readonly days: readonly number[]
  readonly action: Action
  readonly why: string
  readonly whom?: Whom
}

/** How a deal lost for this reason comes back: when, and on which path. */
export interface WayBack {
  readonly reason: string
  readonly afterDays: number
  readonly path: string
}

/** One touch of a path, counted from the day on which the touch before it was settled. */
export interface PathStep {
  readonly afterDays: number
  readonly action: Action
  readonly why: string
}

/** A series of touches that a lead is put on. */
export interface Path {
  readonly name: string
  readonly steps: readonly PathStep[]
}

/** How long before something of theirs ends to be in touch, once or several times. */
export interface Ladder {
  /** What ends: "lease". In a field's ladder, the name of the field: "lease-end". */
  readonly of: string
  readonly daysBefore: readonly number[]
}

/** How many days lie between two purchases of anybody, and on how many cases that rests. */
export interface UsualGap {
  readonly days: number
  readonly cases: number
  /** The same among those with a tag, for each tag with enough cases. */
  readonly byTag?: readonly { readonly tag: string; readonly days: number; readonly cases: number }[]
}

/** Everything that the user decides about when to make contact. Plain data. */
export interface Rules {
  readonly workingDays: readonly Weekday[]
  readonly holidays: readonly Day[]
  /** How many people a day are as many as can be done. */
  readonly capacity: number
  /** In the order of the pipeline; the first is where a cycle begins. */
  readonly stages: readonly StageRule[]
  readonly entered: readonly EnteredRule[]
  /** The other rules that the user wrote. */
  readonly own: readonly OwnRule[]
  readonly signals: readonly Signal[]
  /** What is known of how often people buy; counted whenever everybody is planned anew. */
  readonly usualGap?: UsualGap
  /** The last one holds for every reason that has none of its own. */
  readonly waysBack: readonly WayBack[]
  /** The first one is for whoever has none of their own. */
  readonly paths: readonly Path[]
  /** By what the note says it is about; the last one holds for everything else. */
  readonly expiries: readonly Ladder[]
  readonly fieldLadders: readonly Ladder[]
  /** Fields that come round every year, whatever their year. */
  readonly yearlyFields: readonly string[]
  /** Fields that hold the day of a purchase. */
  readonly purchaseFields: readonly string[]
  /** Unanswered tries: how many before the lead counts as silent, how soon the next, and when to try another way. */
  readonly attempts: { readonly limit: number; readonly retryWorkingDays: number; readonly anotherWayAfter: number }
  /** A lead is silent after so many times its stage's `quietDays` without a conversation. */
  readonly silentAfterLimits: number
  /** How many days an occasion is shown after its day. */
  readonly occasionDays: number
  /** How many days what has ended is shown after its end. */
  readonly endedDays: number
}

/** The rule of a stage, or of the one that took its place; whoever stands in one that is no more is looked after as in the first. */
export const stageRule = ({ stages }: Pick<Rules, 'stages'>, stage: string): StageRule =>
  stages.find(({ name }) => name === stage) ??
  stages.find(({ was }) => was?.includes(stage)) ?? { ...stages[0], name: stage }

/** The stage in which a cycle begins. */
export const firstStage = (rules: Rules): string => rules.stages[0]?.name ?? 'new'

/** Whether a field of this name is kept as a day. */
export const holdsDay = (name: string, { yearlyFields, purchaseFields, fieldLadders }: Rules): boolean =>
  [...yearlyFields, ...purchaseFields, ...fieldLadders.map(({ of }) => of)].includes(name)

/** How a deal lost for `reason` comes back. */
export const wayBack = (rules: Rules, reason: string | undefined): WayBack | undefined =>
  rules.waysBack.find((way) => way.reason === reason) ?? rules.waysBack.at(-1)

/** The path of this name, or the first one. */
export const pathNamed = (rules: Rules, name: string | undefined): Path | undefined =>
  rules.paths.find((path) => path.name === name) ?? rules.paths[0]

/** How long before the end of `about` to be in touch: "car lease" goes by "lease". */
export function daysBeforeEndOf(rules: Rules, about: string | undefined): readonly number[] {
  const words = asOneWord(about?.toLowerCase() ?? '')
  return (rules.expiries.find(({ of }) => words.includes(asOneWord(of))) ?? rules.expiries.at(-1))?.daysBefore ?? [0]
}

/** “Pre-approval”, “pre approval” and “preapproval” are one thing. */
const asOneWord = (words: string): string => words.replace(/[\s-]/g, '')
