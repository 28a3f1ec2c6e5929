import { expect, it } from 'vitest'
import { createReportedQuotations } from './reported-quotations.ts'

const here = { surface: 'discord', workspaceId: 'here' } as const
const key = { articleId: 'a', quotationId: 'q1' }

it('asks of each place once in ten seconds, and anew when something has changed', async () => {
  const asked: unknown[] = []
  let nowMs = 0
  const reported = createReportedQuotations({ reportedQuotations: async (at) => { asked.push(at.workspaceId); return [key] } }, 3, () => nowMs)
  expect(await Promise.all([reported.at(here), reported.at(here), reported.at({ ...here, workspaceId: 'there' })])).toEqual([[key], [key], [key]])
  expect(asked).toEqual(['here', 'there'])
  nowMs = 9_999
  await reported.at(here)
  expect(asked).toHaveLength(2)
  nowMs = 10_000
  await reported.at(here)
  reported.forget()
  await reported.at(here)
  expect(asked).toEqual(['here', 'there', 'here', 'here'])
})

it('asks again at once where the ledger did not answer', async () => {
  const answers = [Promise.reject(new Error('gone')), Promise.resolve([key])]
  const reported = createReportedQuotations({ reportedQuotations: () => answers.shift() ?? Promise.resolve([]) }, 3)
  await expect(reported.at(here)).rejects.toThrow('gone')
  expect(await reported.at(here)).toEqual([key])
})
