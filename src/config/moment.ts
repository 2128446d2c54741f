import type { Moment } from '../core/rule.ts'
import { amountIn } from '../core/whom.ts'
import { nearest, orRather } from './near.ts'

/** What else the file says that a rule may name. */
export interface Named {
  readonly stages: readonly { readonly name: string; readonly ends?: 'won' | 'lost' }[]
  readonly reasons: readonly string[]
  readonly signals: readonly string[]
  readonly paths: readonly string[]
}

/** When a rule is set off: by a lead entering a stage, or by something else. */
export type When = Moment | { readonly kind: 'enters'; readonly stage: string; readonly reason?: string }

/** What `when` may say. */
export const MOMENTS =
  'enters STAGE, won, lost for REASON, no contact, 3 tries, they write, they mention SOMETHING, FIELD comes up, FIELD comes round, SIGNAL under 6'

/** Reads what `when` says, or what is wrong with it. */
export function momentSaid(said: string, named: Named): When | { readonly wrong: string } {
  const words = said.trim().toLowerCase().replace(/\s+/g, ' ')
  const rather = words
    .split(' ')
    .map((word) => nearest(word, KEYWORDS) ?? word)
    .join(' ')
  const didYouMean = rather !== words && readAs(rather, named) !== undefined ? `did you mean “${rather}”? It` : 'it'
  return (
    readAs(words, named) ?? { wrong: `“${said}” is nothing that can happen here; ${didYouMean} may say: ${MOMENTS}` }
  )
}

const KEYWORDS = 'enters won lost for no contact tries they write mention comes up round is under over'.split(' ')

function readAs(words: string, named: Named): ReturnType<Reader> {
  for (const read of readers) {
    const moment = read(words, named)
    if (moment !== undefined) return moment
  }
  return undefined
}

type Reader = (words: string, named: Named) => When | { readonly wrong: string } | undefined

const entering: Reader = (words, { stages }) => {
  const [, stage] = /^(?:they )?(?:enters?|entered|moves? to|moved to) (.+)$/.exec(words) ?? []
  if (stage === undefined) return undefined
  const names = stages.map(({ name }) => name)
  return names.includes(stage)
    ? { kind: 'enters', stage }
    : { wrong: `there is no stage “${stage}”${orRather(stage, names)}` }
}

const ending: Reader = (words, { stages, reasons }) => {
  const [, ends, reason] = /^(?:they (?:are )?)?(won|lost)(?: for (.+))?$/.exec(words) ?? []
  const stage = stages.find((one) => one.ends === ends)
  if (ends === undefined || stage === undefined) return undefined
  if (reason === undefined) return { kind: 'enters', stage: stage.name }
  if (ends === 'won') return { wrong: 'only a lost deal has a reason' }
  return reasons.includes(reason)
    ? { kind: 'enters', stage: stage.name, reason }
    : { wrong: `no deal is lost for “${reason}”${orRather(reason, reasons)}` }
}

const plain: Reader = (words) => {
  if (/^(?:no|without) (?:contact|conversation)$/.test(words)) return { kind: 'quiet' }
  if (/^(?:they )?(?:write|writes|get in touch|call us|come by)$/.test(words)) return { kind: 'wrote' }
  const [, count] = /^(\d{1,2}) (?:tries|voicemails|attempts)(?: in a row| without an answer)?$/.exec(words) ?? []
  if (count !== undefined) return { kind: 'tries', count: Number(count) }
  const [, about] = /^(?:they )?(?:mention|mentions|mentioned) (?:an? |the |their )?(.+)$/.exec(words) ?? []
  return about === undefined ? undefined : { kind: 'mention', about }
}

const dated: Reader = (words) => {
  const [, field, how] = /^(?:an? |the |their )?(.+?) comes (up|round|around)$/.exec(words) ?? []
  if (field === undefined) return undefined
  return { kind: how === 'up' ? 'date' : 'yearly', field: field.replace(/[\s_]+/g, '-') }
}

const signalled: Reader = (words, { signals }) => {
  const [, name, op, figure] = /^(\S+)(?: is| goes| gets)? (under|below|over|above) (\S+)$/.exec(words) ?? []
  const [, here] = /^(\S+) is (?:in|on|here|true|yes|open)$/.exec(words) ?? []
  const signal = name ?? here
  if (signal === undefined) return undefined
  const known = signals.find((one) => one.toLowerCase() === signal)
  if (known === undefined) return { wrong: `there is no signal “${signal}”${orRather(signal, signals)}` }
  if (figure === undefined) return { kind: 'signal', name: known }
  const value = amountIn(figure)
  if (value === undefined) return { wrong: `“${figure}” is not a number` }
  return { kind: 'signal', name: known, op: op === 'under' || op === 'below' ? '<' : '>', value }
}

const readers: readonly Reader[] = [entering, ending, plain, dated, signalled]
