// A process of its own that saves one article after the other into the file it is given, and says on stdout which ones were acknowledged.
import { openSqliteStore } from '../open-sqlite-store.ts'
import { madeRecord } from './made-record.ts'

const [, , file = '', prefix = 'a', last = 'Infinity'] = process.argv
const store = await openSqliteStore(file)
for (let place = 0; place < Number(last); place++) {
  const id = `${prefix}${place}`
  await store.saveArticle(madeRecord(id, 5))
  await store.setNote(id, 'saved')
  process.stdout.write(`${id}\n`)
}
await store.close()
