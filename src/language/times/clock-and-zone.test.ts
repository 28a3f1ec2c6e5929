import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

const text = 'He left on Tuesday at 11:30 p.m. Last month, on Feb. 14, he wrote; in November they flew. Two weeks ago, over the weekend, it snowed. Easter is near.'
const program = `
  const { findTimexes } = await import(${JSON.stringify(new URL('find-timexes.ts', import.meta.url).href)})
  const text = ${JSON.stringify(text)}
  const span = { start: 0, end: text.length }
  const document = { text, title: null, parts: [], publishedAt: '2021-03-02T23:30:00-08:00', language: 'en' }
  console.log(JSON.stringify(findTimexes(document, [{ span, paragraph: 0, part: 'body' }])))
`

function readUnder(environment: Readonly<Record<string, string>>): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: import.meta.dirname, encoding: 'utf8', env: { ...process.env, ...environment },
  })
}

it('finds the same whatever the process takes for its time zone and locale', () => {
  const expected = readUnder({ TZ: 'UTC', LC_ALL: 'C' })
  expect(JSON.parse(expected)).toHaveLength(7)
  expect(readUnder({ TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' })).toBe(expected)
  expect(readUnder({ TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' })).toBe(expected)
})
