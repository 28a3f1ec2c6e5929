import { fullName, nameIndexFrom, nameSpan } from '#language/mentions/read-persons.ts'
import type { Persons } from '#language/mentions/read-persons.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import type { LabelledSpan } from './span.ts'
import { nobody } from './speaker.ts'
import type { Speaker } from './speaker.ts'

/** An interview has one who answers, so its first answer settles all. */
export function createIntervieweeReader(reading: Reading, persons: Persons): (answer: LabelledSpan) => Speaker {
  let known: Speaker | null = null
  return (answer) => (known ??= intervieweeOf(reading, persons, answer))
}

/** The basis of an answer in an interview with nobody that the article names. */
export const nobodyAsked = 'interview: nobody is named'

/** Who answers in an interview: the one person that is named before its first question; open where there are several. */
function intervieweeOf(reading: Reading, { names, cast }: Persons, answer: LabelledSpan): Speaker {
  const question = reading.lower.findIndex((word, at) => /^[qa]$/.test(word) && reading.lower[at + 1] === ':' && reading.tokens[at]?.paragraph !== reading.tokens[at - 1]?.paragraph)
  const before = names.slice(0, nameIndexFrom(names, Math.min(question < 0 ? answer.firstToken : question, answer.firstToken)))
  const figures = [...new Set(before.flatMap((name) => cast.choices[nameIndexFrom(names, name.first)]?.figures.slice(0, 1) ?? []))]
    .filter((figure) => cast.figures[figure]?.kind === 'person')
  const [figure] = figures
  if (figure === undefined) return { ...nobody, basis: nobodyAsked }
  if (figures.length > 1) return { ...nobody, basis: 'interview: several fit', candidates: figures }
  const antecedent = before.find((name) => cast.choices[nameIndexFrom(names, name.first)]?.figures[0] === figure)
  return {
    figure, name: fullName(reading, cast, figure), basis: 'interview', antecedent: antecedent === undefined ? null : nameSpan(reading, antecedent), candidates: figures, certainty: 'resolved',
  }
}
