// Writes a journal as the program would print it, the same one for the same number of entries: ten notes a lead, no two alike,
// three of ten with something understood, and now and then a move, a settlement and a stop.
import { closeSync, openSync, writeSync } from 'node:fs'

const NOTES = 10
const said = [
  (n) => [`Called, left a voicemail about the ${car(n)}, ${n} on the sheet.`],
  (n) => [`Met at the lot, liked the tan ${car(n)} but ${300 + (n % 400)} a month is too high.`],
  (n) => [`She works nights, best to text. Two kids, a dog named Rex ${n}.`],
  (n) => [`Sent quote ${n} for the hybrid with the winter package.`],
  (n) => [
    `Talked to Marco, he prefers grey. Wants numbers on ${n} by Friday.`,
    [`callback ${day((n % 300) + 40)} “by Friday”`],
  ],
  (n) => [`Emailed back, still comparing with the other dealer, offer ${n}.`],
  (n) => [
    `Lease of the ${car(n)} is up in March, thirty six months. File ${n}.`,
    [`expiry lease 2027-03 “Lease of the ${car(n)} is up in March”`],
  ],
  (n) => [`No answer, tried ${n % 7} times.`, [], ' (no answer)'],
  (n) => [`Came by with her sister, drove the ${car(n)} ${n}, loved the sunroof.`],
  (n) => [`Good talk, ${n}. Call after the holidays.`, ['callback 2027-01-02 “Call after the holidays”']],
]

const cars = ['wagon', 'hybrid', 'coupe', 'pickup', 'minivan', 'sedan', 'convertible']
const car = (n) => cars[n % cars.length]
const day = (n) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)
const key = (letter, n) => `^${letter}${n.toString(36).padStart(9, '0')}`
const time = (n) => `${String(9 + (n % 9)).padStart(2, '0')}:${String((n * 7) % 60).padStart(2, '0')}`

function leadOf(n) {
  const who = `Ada Stonebury ${n} ${key('l', n)}`
  const lines = [
    '',
    `lead ${who}`,
    `    phone: 734 ${String(2_000_000 + n).padStart(7, '0')}`,
    `    since: 2026-01-01`,
    `    stage: ${n % 5 === 0 ? 'proposal' : 'new'}`,
    ...(n % 3 === 0 ? ['    tags: lease, suv'] : []),
    ...(n % 4 === 0 ? [`    birthday: --0${1 + (n % 9)}-14`] : []),
  ]
  for (let k = 0; k < NOTES; k += 1) {
    const row = n * NOTES + k
    const [words, cues = [], outcome = ' (talked)'] = said[(row + (n % 7)) % said.length](row)
    lines.push('', `${day(k * 30 + (n % 28))} ${time(row)} call ${who}${outcome} ${key('n', row)}`, `    ${words}`)
    lines.push(...(cues.length === 0 ? ['    >'] : cues.map((cue) => `    > ${cue}`)))
  }
  if (n % 5 === 0) lines.push('', `${day(310)} 09:00 stage ${who}: new -> proposal ${key('m', n)}`)
  if (n % 10 === 0) lines.push('', `${day(312)} 09:00 snooze ${who}: ${day(400 + (n % 90))} ${key('z', n)}`)
  if (n % 50 === 0) lines.push('', `${day(314)} 09:00 stop ${who}: email “please no more emails” ${key('s', n)}`)
  return `${lines.join('\n')}\n`
}

/** Writes a journal of so many notes into a file. */
export function writeJournal(file, notes) {
  const out = openSync(file, 'w')
  try {
    writeSync(out, 'nurture journal 1\n')
    let text = ''
    for (let n = 1; n <= notes / NOTES; n += 1) {
      text += leadOf(n)
      if (text.length < 1_000_000) continue
      writeSync(out, text)
      text = ''
    }
    writeSync(out, text)
  } finally {
    closeSync(out)
  }
}
