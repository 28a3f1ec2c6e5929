import { expect, it } from 'vitest'
import { hasOpenSurname } from './has-open-surname.ts'
import { introducedSurnames } from './introduced-surnames.ts'
import { tellAll } from './told.ts'

const surnames = introducedSurnames(['Harbour master Tom Byrne met Ada Nkemelu of North Tarn in Harwell.', 'Nkemelu lives in Port Harwell.'])

it('learns surnames from full names, and no places', () => {
  expect([...surnames]).toEqual(['Byrne', 'Nkemelu'])
})

it.each(['Byrne closed the lock.', 'The lock that Nkemelu built is closed.', 'Nobody asked Byrne’s crew.'])('finds %j without the name in full', (sentence) => {
  expect(hasOpenSurname(sentence, surnames, tellAll([]))).toBe(true)
})

it.each(['Tom Byrne closed the lock.', 'Senator Nkemelu resigned.', 'The skipper Byrne sailed.', 'Byrne, the harbour master, resigned.', 'Tom Byrne said that Byrne was his name.', 'Byrne Street is closed.'])(
  'lets %j stand', (sentence) => {
    expect(hasOpenSurname(sentence, surnames, tellAll([]))).toBe(false)
  })

it('lets a surname follow its full name', () => {
  expect(hasOpenSurname('Byrne closed the lock.', surnames, tellAll(['Harbour master Tom Byrne is ill.']))).toBe(false)
})
