const figure = /(?<![\p{L}\p{N}.,])[$£€]?\d[\d,.]{0,14}\d(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,])\d(?:\.\d{1,3})?%/gu
const year = /^(?:19|20)\d\d$/
const month = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,7}\.?\s$/i

/** The figures of a sentence, as numbers; years and days of a month tell no count, and neither does a single digit. */
export function figuresOf(sentence: string): number[] {
  return [...sentence.matchAll(figure)].flatMap(({ 0: written, index }) => {
    const bare = written.replace(/[$£€%,]/g, '')
    return year.test(bare) || month.test(sentence.slice(Math.max(0, index - 10), index)) ? [] : [Number.parseFloat(bare)]
  })
}
