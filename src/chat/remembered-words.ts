import { wordsOf } from '#language/sentences/words.ts'

/** More words than this settle nothing that fewer did not. */
const mostWords = 40

/** The words of what somebody remembers, as statements are searched by; without the command's own quotation marks. */
export function rememberedWords(text: string): readonly string[] {
  return wordsOf(text).slice(0, mostWords)
}
