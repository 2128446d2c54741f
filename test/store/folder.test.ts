import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { makeFolder } from '../../src/store/folder.ts'

it('makes a folder with those above it, for its owner alone', () => {
  const folder = join(mkdtempSync(join(inject('folder'), 'folder-')), 'a', 'b')
  makeFolder(folder)
  makeFolder(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

it.each([
  ['/proc/nurture/notebook', 'the folder /proc/nurture/notebook can’t be made: nobody can make one there.'],
  ['/dev/null', 'the folder /dev/null can’t be made: there is a file where a folder should be.'],
])('says in words why %s is none', (folder, words) => {
  expect(() => makeFolder(folder)).toThrow(words)
})

it('says so too where a file stands on the way', () => {
  const file = join(mkdtempSync(join(inject('folder'), 'folder-')), 'file')
  writeFileSync(file, '')
  expect(() => makeFolder(join(file, 'inside'))).toThrow('there is a file where a folder should be')
})
