import { type Digest, type DigestPerson, namedOf } from '../core/digest.ts'
import { headings, wordsOf } from './digest-words.ts'
import { type Funnel, renderFunnel, type Stage } from './funnel.ts'
import type { Paint } from './paint.ts'
import { count, flow, longDay, quote, wideDay } from './words.ts'

/** The funnel of a week beside its digest. */
export interface Week {
  readonly funnel: Funnel
  readonly stages: readonly Stage[]
  readonly since: Digest['on']
}

/** How wide a line may get, in columns: what a phone shows of plain mail without breaking it is less, but it breaks at blanks. */
const WIDE = 76

/** The digest as plain text: for a terminal, and for whoever reads mail as text. */
export function renderDigest(digest: Digest, week: Week | undefined, paint: Paint): string {
  const { on, subject, sections, more, coming, conditions, notices } = digest
  const block = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint.dim(title.toUpperCase()), ...lines]
  return [
    paint.bold(`${longDay(on)} · ${sections.length === 0 ? `${lower(subject)}` : subject}`),
    ...sections.flatMap(({ kind, people }) =>
      block(
        headings[kind],
        people.flatMap((person, at) => [...(at === 0 ? [] : ['']), ...personLines(person, digest, paint)]),
      ),
    ),
    ...(more > 0 ? ['', `and ${count(more, 'more person', 'more people')}: nurture today --all`] : []),
    ...block('Coming up', coming.flatMap(comingLines)),
    ...block(
      'Waiting for',
      conditions.map(({ name, quote: words }) => `  ${name}   ${quote(words)}`),
    ),
    ...(week ? ['', paint.bold('THE WEEK'), renderFunnel(week.funnel, week.stages, week.since, paint).trimEnd()] : []),
    ...notices.flatMap((notice, at) => [...(at === 0 ? [''] : []), paint.dim(notice)]),
    '',
  ].join('\n')
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

function personLines(person: DigestPerson, { on }: Digest, paint: Paint): string[] {
  const { lead } = person
  const { why, late, others, remember, last } = wordsOf(person, on)
  const reach = [lead.phone, lead.email].filter(Boolean).join('   ')
  return [
    `  ${paint.bold(lead.name)}${reach === '' ? '' : `   ${reach}`}${late === '' ? '' : `   ${paint.yellow(late)}`}`,
    ...wrapped(why),
    ...flow(others, WIDE - 4).flatMap(wrapped),
    ...wrapped(remember).map(paint.dim),
    ...wrapped(last).map(paint.dim),
  ]
}

/** Breaks a text at its blanks, under its person. */
function wrapped(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + word.length + 1 <= WIDE) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(`    ${word}`)
  }
  return lines
}

function comingLines({ on, people }: Digest['coming'][number]): string[] {
  const { named, more } = namedOf(people)
  const names = [...named.map(({ lead }) => lead.name), ...(more > 0 ? [`${more} more`] : [])]
  return [`  ${wideDay(on)}   ${names.join(', ')}`]
}
