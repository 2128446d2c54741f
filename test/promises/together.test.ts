import { expect, it } from 'vitest'
import { ended, newNotebook } from '../support/notebook.ts'

it('any number of commands run together: nothing is lost, and nobody sees a lock', async () => {
  const notebook = newNotebook()
  const run = async (...words: string[]) => {
    const { status, stderr, stdout } = await ended(notebook.start(words, { stdio: ['ignore', 'pipe', 'pipe'] }))
    expect({ words, status, stderr }).toEqual({ words, status: 0, stderr: '' })
    return stdout
  }
  const writers = [1, 2, 3, 4, 5, 6, 7, 8].map(async (writer) => {
    // All of them begin with the same new lead, in a notebook that is not there yet.
    await run('add', 'Ana', `Writer ${writer} begins.`)
    for (const time of [1, 2, 3]) await run('add', `Lead ${writer}`, `Writer ${writer}, note ${time}.`)
    await run('done', 'Ana', `Writer ${writer} ends.`)
  })
  const readers = [1, 2, 3, 4].map(async () => {
    for (const words of [['today'], ['list'], ['find', 'writer'], ['history']]) await run(...words)
  })
  await Promise.all([...writers, ...readers])

  const { leads } = JSON.parse(await run('list', '--json')) as { leads: { name: string }[] }
  const { notes } = JSON.parse(await run('find', 'writer', '--json')) as { notes: { text: string }[] }
  expect(leads.map(({ name }) => name)).toEqual(['Ana', ...[1, 2, 3, 4, 5, 6, 7, 8].map((writer) => `Lead ${writer}`)])
  expect(new Set(notes.map(({ text }) => text)).size).toBe(8 * 5)
})
