import { expect, it } from 'vitest'
import { leansOnTold } from './leans-on-told.ts'
import { tellAll } from './told.ts'

const nothing = tellAll([])

it.each([
  'The official refused to open the lock.',
  'On Friday the company closed two quays.',
  'The two men sailed at dawn.',
  'Right now, both men are at sea.',
  'The pair met at a harbour fair.',
  'The announcement came a day after the vote.',
  'Fishermen have left that group since May.',
  'The 89-year-old was found on the pier.',
  'The report on Monday found no cracks.',
  'Police are looking for the suspect.',
  'The Harwell Democrat told guests that the lock would stay.',
  'Neither of the two sides would give way.',
  'The guild will also sue the port.',
  'The letter from Byrne asks for a bell.',
  'Seven sailors voted with nine fishermen in favour of the bill.',
  '“Harwell and Tarn need a ferry,” the group wrote.',
  'The port shut its gates for a year and a day because of the riot.',
  'Fishermen blame the president for the toll.',
  'A wave hit a house in the seaside city.',
  'A smith from Tarn filed a complaint, and the clerk showed the letter.',
])('finds that %j speaks of something not brought in', (sentence) => {
  expect(leansOnTold(sentence, nothing)).toBe(true)
})

it.each([
  'The official who opened the lock resigned.',
  'The captain of the ferry resigned.',
  'The attack on the harbour cost nine lives.',
  'Harwell Motors said the company would close two quays.',
  'Ada Nkemelu, the official in charge, resigned.',
  'A group of fishermen wanted a say, and the group was heard.',
  'The White House will send help, the guild’s lawyers said.',
  'Harwell wants a toll for its ferry from Monday, long before the decision is due.',
  'The guild lost nine boats this weekend.',
  'Harwell and Tarn agreed on a bridge that the two towns will share.',
])('lets %j stand', (sentence) => {
  expect(leansOnTold(sentence, nothing)).toBe(false)
})

it.each([
  ['The official refused.', 'A port official was asked to resign.'],
  ['The 89-year-old was found on the pier.', 'An 89-year-old was missing.'],
  ['Byrne also closed the quay.', 'Harbour master Tom Byrne closed the lock.'],
])('lets %j follow %j', (sentence, before) => {
  expect(leansOnTold(sentence, tellAll([before]))).toBe(false)
})
