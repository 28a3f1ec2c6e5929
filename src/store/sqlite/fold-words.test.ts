import { expect, it } from 'vitest'
import { wordsOf } from '#language/sentences/words.ts'
import { madeRecord } from './counterparts/made-record.ts'
import { foldWords } from './fold-words.ts'
import { openSqliteStore } from './open-sqlite-store.ts'

const texts = [
  'Peskov’s “great honour”, isn’t it?',
  "The mayor's 5,000 euros (or £4.2m) were paid on 3rd March",
  'Café, naïve, Dvořák, Łódź, Straße, Æsir, Ørsted, ﬁnance, ①, ½',
  'co-operate; e-mail; O’Brien; rock ’n’ roll; AT&T',
  'Путин сказал: «Нет»',
  '習近平 said: 你好',
  'مرحبا بالعالم',
  'emoji 🙂 and AND or NOT near* "quoted" words:',
]

it.each(texts)('folds %j as the language room does', (text) => {
  expect(foldWords(text)).toEqual(wordsOf(text))
})

it.each(texts)('finds every word of %j in the index, each as the language room has it', async (text) => {
  const record = madeRecord('a')
  const store = await openSqliteStore(':memory:')
  const span = { start: 0, end: text.length }
  await store.saveArticle({
    ...record, article: { ...record.article, text },
    findings: { ...record.findings, mentions: [], sentences: [{ span, paragraph: 0, part: 'body' }], quotations: [] },
  })
  const missing: string[] = []
  for (const word of wordsOf(text)) if ((await store.sentencesWith([word], 1)).length === 0) missing.push(word)
  const together = await store.sentencesWith(wordsOf(text), 1)
  await store.close()
  expect([missing, together.length]).toEqual([[], 1])
})
