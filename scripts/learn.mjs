// Learns from the labelled notes what a date in a note may be: src/core/readers/settle/opinion.json, the second opinion beside the readers.
// A log-linear model (maximum entropy) with a Gaussian prior, trained by Adam; the same notes give the same file.
//
//   npm run learn              learns from test/core/notes and writes the file
//   npm run learn -- --try     says how well it fares on notes it has not seen: five parts, each judged by what the others taught
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'test', 'core', 'notes')
const target = join(root, 'src', 'core', 'readers', 'settle', 'opinion.json')
const OFTEN_ENOUGH = 4
const PRIOR = 0.1
const ROUNDS = 200

async function core() {
  const work = mkdtempSync(join(tmpdir(), 'nurture-learn-'))
  try {
    const outfile = join(work, 'core.mjs')
    await build({
      stdin: {
        contents: `export { kinds } from './src/core/readers/settle/opinion.ts'
          export { nameOf, traitsOf } from './src/core/readers/settle/traits.ts'
          export { findDates } from './src/core/dates/find.ts'
          export { takeApart } from './src/core/readers/take-apart.ts'
          export { american } from './src/core/locale.ts'`,
        resolveDir: root,
        loader: 'ts',
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(work, { recursive: true })
  }
}

const { kinds, traitsOf, nameOf, findDates, takeApart, american } = await core()

/** Every date in the labelled notes: the traits around it, and which kinds of cue lie on its day. */
function examplesOf(file) {
  const notes = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(JSON.parse)
  return notes.flatMap(({ id, note, written, cues }) => {
    const day = written.slice(0, 10)
    const datesIn = (words) => findDates(words, day, { locale: american })
    const text = takeApart(note, day, datesIn(note), datesIn)
    return text.tokens.flatMap(({ mention }, at) => {
      if (!mention) return []
      const fitting = cues.filter(
        ({ type, from, to }) =>
          // The first time of what recurs may be said apart: how often is what tells it.
          (type === 'recurring' && mention.every !== undefined) ||
          (type !== 'recurring' && from !== undefined && from <= mention.lands && mention.lands <= to),
      )
      const traits = traitsOf(text, at).map(nameOf)
      // A day may be two things at once: a graduation, and when to call.
      const types = new Set(fitting.length === 0 ? ['nothing'] : fitting.map(({ type }) => type))
      return traits.length === 0 ? [] : [...types].map((type) => ({ id, traits, kind: kinds.indexOf(type) }))
    })
  })
}

/** The weights that make the examples likeliest: a row of one weight a kind for each trait met often enough. */
function learn(examples) {
  const counts = new Map()
  for (const { traits } of examples) for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1)
  const names = [...counts.keys()].filter((trait) => counts.get(trait) >= OFTEN_ENOUGH).sort()
  const places = new Map(names.map((name, place) => [name, place]))
  const K = kinds.length
  const rows = examples.map(({ traits, kind }) => ({
    kind,
    scale: 1 / Math.sqrt(Math.max(1, traits.length)),
    places: traits.flatMap((trait) => places.get(trait) ?? []),
  }))
  const [weights, slope, mean, square] = [0, 1, 2, 3].map(() => new Float64Array(names.length * K))
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (let at = 0; at < slope.length; at += 1) slope[at] = (PRIOR * weights[at]) / rows.length
    for (const { kind, scale, places: own } of rows) {
      const likely = chances(weights, own, scale)
      for (const place of own)
        for (let k = 0; k < K; k += 1)
          slope[place * K + k] += ((likely[k] - (k === kind ? 1 : 0)) * scale) / rows.length
    }
    for (let at = 0; at < slope.length; at += 1) {
      mean[at] = 0.9 * mean[at] + 0.1 * slope[at]
      square[at] = 0.999 * square[at] + 0.001 * slope[at] ** 2
      weights[at] -= (0.3 * mean[at]) / (1 - 0.9 ** round) / (Math.sqrt(square[at] / (1 - 0.999 ** round)) + 1e-8)
    }
  }
  return { names, places, weights }
}

function chances(weights, places, scale) {
  const K = kinds.length
  const scores = kinds.map((_, k) => places.reduce((sum, place) => sum + weights[place * K + k], 0) * scale)
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - top))
  const sum = raised.reduce((a, b) => a + b)
  return raised.map((one) => one / sum)
}

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
const examples = files.flatMap((name) => examplesOf(join(folder, name)))

if (process.argv.includes('--try')) {
  const ids = [...new Set(examples.map(({ id }) => id))]
  const parts = new Map(ids.map((id, place) => [id, place % 5]))
  let right = 0
  for (let part = 0; part < 5; part += 1) {
    const { places, weights } = learn(examples.filter(({ id }) => parts.get(id) !== part))
    for (const { traits, kind } of examples.filter(({ id }) => parts.get(id) === part)) {
      const own = traits.flatMap((trait) => places.get(trait) ?? [])
      const likely = chances(weights, own, 1 / Math.sqrt(Math.max(1, traits.length)))
      if (likely.indexOf(Math.max(...likely)) === kind) right += 1
    }
  }
  process.stdout.write(
    `${((100 * right) / examples.length).toFixed(1)} % of ${examples.length} dates in notes that it has not seen\n`,
  )
} else {
  const { names, weights } = learn(examples)
  const K = kinds.length
  const traits = names.flatMap((name, place) => {
    const figures = Array.from(weights.slice(place * K, place * K + K), (weight) => Math.round(10 * weight))
    return figures.some((figure) => Math.abs(figure) >= 4) ? [`${name}\t${figures.join(' ')}`] : []
  })
  writeFileSync(target, `${JSON.stringify({ traits }, null, 2)}\n`)
  process.stdout.write(`${traits.length} traits from ${examples.length} dates in ${files.length} files of notes\n`)
}
