import { expect, it } from 'vitest'
import { isDangling } from './is-dangling.ts'

it.each([
  'He also said that the ferry would sail.',
  'Harbour master Tom Byrne says that will help the crews on the quay.',
  'The report found no bias but cited that exchange as a warning.',
  'The council has since extended that protection to the boats of the guild.',
  'From their left side a lamp throws a red light on the wall.',
  'Indeed, even Byrne had called the ferry safe in May.',
  'Nkemelu answered those allegations in a letter.',
  'After threatening to “close the quay” for Ada Nkemelu, the owner, who had been ill for years, he posted a picture of it.',
  'Combined with the toll, the fare doubles.',
  'Worse was the smell of the quay.',
  'At the time, they were painting the lock.',
  'On Sunday they closed it.',
  'Hours later, Tom Byrne resigned.',
  'Tom Byrne resigned the next day.',
  'The port opened minutes ago.',
  'Nobody at the port had seen such tricks.',
  'The ferry is old, Tom Byrne added.',
  'Respondents were sure of the ferry.',
  'Yes, the ferry is safe.',
  'In practice, though, the ferry was slow.',
  'Assume, for once, that the ferry sails.',
  'Knowing this, the port bought a bell.',
  'Keeping him from the lock should have been the aim of the port.',
])('finds that %j leans on what was told before', (sentence) => {
  expect(isDangling(sentence)).toBe(true)
})

it.each([
  'Harbour master Tom Byrne says that the ferry will sail.',
  'Nkemelu answered the allegations of the union in a letter.',
  'The guild lost nine boats in this year of storms, Nkemelu said of those who sailed.',
  'Byrne said that “in this harbour” nobody would starve.',
  'After threatening to close the quay, the owner posted a picture of it.',
  'The port added two quays in May.',
  'Fishermen said they had closed it.',
  'Although their boats were gone, fishermen left for Tarn.',
  'Byrne was fined in May and resigned two weeks later.',
  'Ships such as the Branwen carry coal.',
])('lets %j stand alone', (sentence) => {
  expect(isDangling(sentence)).toBe(false)
})
