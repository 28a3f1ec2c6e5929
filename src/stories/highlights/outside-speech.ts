import type { Sentence } from '#model/sentence.ts'

/** The sentences that do not lie whole inside somebody's marks: "“We knew. Nobody asked. We left,” he said." has one of these in its middle. */
export function outsideSpeech<S extends Pick<Sentence, 'span'>>(text: string, sentences: readonly S[]): S[] {
  let isOpen = false
  let end = 0
  return sentences.filter(({ span }) => {
    const isNewParagraph = /\n/.test(text.slice(end, span.start))
    const words = text.slice(span.start, span.end)
    end = span.end
    // A mark that nobody closed ends with its paragraph, or every later sentence would be speech.
    const wasOpen = isOpen && !isNewParagraph
    isOpen = isOpenAfter(words, wasOpen)
    return !(wasOpen && !/["“”]/.test(words))
  })
}

function isOpenAfter(words: string, wasOpen: boolean): boolean {
  const [opening, closing] = [words.lastIndexOf('“'), words.lastIndexOf('”')]
  if (opening !== closing) return opening > closing
  const straight = words.match(/"/g)?.length ?? 0
  return straight % 2 === 1 ? !wasOpen : wasOpen
}
