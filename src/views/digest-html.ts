import { type Digest, type DigestPerson, namedOf } from '../core/digest.ts'
import type { Week } from './digest.ts'
import { headings, wordsOf } from './digest-words.ts'
import { movesBy, placesOf } from './funnel.ts'
import { attribute, escaped, link, telephone } from './html.ts'
import { count, longDay, quote, wideDay } from './words.ts'

/**
 * The digest as a page that mail programs show: one column of tables with their styles beside them, no pictures, nothing
 * fetched. Colours hold on white and on black; where a program asks, darker ones are given.
 */
export function renderDigestPage(digest: Digest, week?: Week): string {
  const { on, subject, sections, more, coming, conditions, notices } = digest
  const title = sections.length === 0 ? `${subject}.` : subject
  const rows = [
    row(`<h1 class="ink" style="${H1}">${escaped(longDay(on))}</h1><p class="soft" style="${P}">${escaped(title)}</p>`),
    ...sections.flatMap(({ kind, people }) => [heading(headings[kind]), ...people.map((one) => card(one, on))]),
    ...(more > 0
      ? [row(`<p class="soft" style="${P}">and ${count(more, 'more person', 'more people')}: nurture today --all</p>`)]
      : []),
    ...block('Coming up', coming.map(day)),
    ...block(
      'Waiting for',
      conditions.map(({ name, quote: words }) => pair(name, quote(words))),
    ),
    ...(week ? weekRows(week) : []),
    ...notices.map((notice) => row(`<p class="soft" style="${SMALL}">${escaped(notice)}</p>`)),
  ]
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: #15171a !important; }
  .card { background: #1f2226 !important; border-color: #343940 !important; }
  .ink { color: #eceef0 !important; }
  .soft { color: #a9b0b8 !important; }
  .late { color: #f0a35e !important; }
  .tap { background: #1f3d5c !important; color: #d7e8fa !important; }
  .bar { background: #5b93cc !important; }
}
</style></head>
<body class="page" style="margin:0;padding:0;background:#f4f5f6;">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f4f5f6;">
<tr><td align="center" style="padding:16px 10px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;${FONT}">
${rows.join('\n')}
</table>
</td></tr></table>
</body></html>
`
}

const FONT = 'font-family:-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif;'
const H1 = 'margin:0 0 4px;font-size:22px;line-height:28px;font-weight:700;color:#1b1f23;'
const P = 'margin:0;font-size:15px;line-height:22px;color:#57606a;'
const SMALL = 'margin:0;font-size:13px;line-height:19px;color:#57606a;'
const CARD = 'background:#ffffff;border:1px solid #dde1e5;border-radius:10px;'

const row = (content: string): string => `<tr><td align="left" style="padding:4px 6px 8px;">${content}</td></tr>`

const heading = (words: string): string =>
  `<tr><td align="left" style="padding:14px 6px 6px;"><h2 class="soft" style="margin:0;font-size:13px;line-height:18px;font-weight:600;color:#57606a;">${escaped(words)}</h2></td></tr>`

const inCard = (content: string): string =>
  `<tr><td align="left" style="padding:0 0 8px;"><table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="${CARD}"><tr><td style="padding:12px 14px;">${content}</td></tr></table></td></tr>`

const line = (words: string, style: string, kind = 'soft'): string =>
  words === '' ? '' : `<p class="${kind}" style="${style}">${escaped(words)}</p>`

function card(person: DigestPerson, on: Digest['on']): string {
  const { lead } = person
  const { why, late, others, remember, last } = wordsOf(person, on)
  const name = `<span class="ink" style="font-size:17px;line-height:24px;font-weight:700;color:#1b1f23;">${escaped(lead.name)}</span>`
  const mark =
    late === '' ? '' : ` <span class="late" style="font-size:13px;color:#9a4d00;white-space:nowrap;">${late}</span>`
  const small = `${SMALL}padding-top:4px;`
  return inCard(
    [
      `<p style="margin:0;">${name}${mark}</p>`,
      line(why, 'margin:0;font-size:15px;line-height:22px;color:#1b1f23;', 'ink'),
      ...others.map((words) => line(words, small)),
      line(remember, small),
      line(last, small),
      reach(lead),
    ].join(''),
  )
}

/** What to tap: large enough for a thumb. */
function reach({ phone, email }: DigestPerson['lead']): string {
  const tap = (to: string, words: string) =>
    `<a class="tap" href="${attribute(to)}" style="display:inline-block;margin:10px 8px 0 0;padding:9px 14px;border-radius:8px;background:#e3effb;color:#0b4a86;font-size:15px;line-height:20px;font-weight:600;text-decoration:none;">${escaped(words)}</a>`
  const number = phone === undefined ? undefined : telephone(phone)
  return [
    ...(phone !== undefined && number !== undefined ? [tap(number, `Call ${phone}`)] : []),
    ...(email === undefined ? [] : [tap(link(email), 'Email')]),
  ].join('')
}

const block = (title: string, rows: readonly string[]): string[] =>
  rows.length === 0 ? [] : [heading(title), inCard(rows.join(''))]

const pair = (term: string, words: string): string =>
  `<p class="ink" style="margin:0 0 6px;font-size:15px;line-height:21px;color:#1b1f23;"><b>${escaped(term)}</b> <span class="soft" style="color:#57606a;">${escaped(words)}</span></p>`

function day({ on, people }: Digest['coming'][number]): string {
  const { named, more } = namedOf(people)
  const names = [...named.map(({ lead }) => lead.name), ...(more > 0 ? [`${more} more`] : [])]
  return pair(
    wideDay(on)
      .replace(/\s+/g, ' ')
      .replace(/ \d{4}$/, ''),
    names.join(', '),
  )
}

function weekRows({ funnel, stages, since }: Week): string[] {
  const place = placesOf(stages)
  const standing = funnel.standing.toSorted((a, b) => place(a.stage) - place(b.stage))
  const most = Math.max(1, ...standing.map(({ leads }) => leads))
  const cell = 'padding:3px 8px 3px 0;font-size:14px;line-height:20px;color:#1b1f23;'
  const bars = standing.map(
    ({ stage, leads }) =>
      `<tr><td class="ink" style="${cell}white-space:nowrap;">${escaped(stage)}</td><td class="ink" align="right" style="${cell}">${leads}</td><td width="100%"><div class="bar" style="background:#3b78b8;height:10px;border-radius:3px;width:${Math.max(1, Math.round((leads / most) * 100))}%;">&nbsp;</div></td></tr>`,
  )
  const lost = funnel.lost.reduce((sum, { deals }) => sum + deals, 0)
  const { onward, out, back } = movesBy(funnel.moves, stages)
  const moves = (some: typeof onward) => some.map(({ from, to, moves: n }) => `${n} ${from} → ${to}`).join(', ')
  return [
    heading(`The week, since ${longDay(since)}`),
    inCard(
      [
        `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${bars.join('')}</table>`,
        pair('In all', `${count(funnel.added, 'new lead')}, ${funnel.won.deals} won, ${lost} lost`),
        ...(onward.length > 0 ? [pair('Onward', moves(onward))] : []),
        ...(back.length > 0 ? [pair('Back', moves(back))] : []),
        ...(out.length > 0 ? [pair('Lost from', out.map(({ from, moves: n }) => `${n} ${from}`).join(', '))] : []),
        ...(funnel.lost.length > 0
          ? [pair('Lost for', funnel.lost.map(({ reason, deals }) => `${deals} ${reason}`).join(', '))]
          : []),
        ...(funnel.requeued.length > 0
          ? [
              pair(
                'Back to the top',
                funnel.requeued.map(({ reason, leads, won }) => `${leads} ${reason} (${won} won since)`).join(', '),
              ),
            ]
          : []),
      ].join(''),
    ),
  ]
}
