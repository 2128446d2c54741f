import { defineConfig } from 'vitest/config'
import type { Reporter } from 'vitest/node'

/** The last line of a test run in plain words that any machine can count: “3143 passed, 0 failed”. */
const tally: Reporter = {
  onTestRunEnd(modules) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const count = (wanted: string) => states.filter((state) => state === wanted).length
    process.stdout.write(`${count('passed')} passed, ${count('failed')} failed\n`)
  },
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/built.ts'],
    testTimeout: 120_000,
    reporters: ['default', tally],
  },
})
