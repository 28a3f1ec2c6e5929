import { describe, expect, it } from 'vitest'
import { pipeTimes } from './times.ts'

describe('pipeTimes', () => {
  it('answers with spans in the text as given', () => {
    const text = 'Port opens\n\nThe port opened on Monday.\n'
    expect(pipeTimes({ id: 'a', text, published: '2021-03-02', extra: 1 })).toEqual({
      id: 'a', timexes: [{ span: [text.indexOf('Monday'), text.indexOf('Monday') + 6], type: 'DATE', value: '2021-03-01', precision: 'day', basis: 'computed' }],
    })
  })

  it('takes an instant or nothing as the publication date', () => {
    const line = { id: 'a', text: 'The port opened on Monday.' }
    expect(pipeTimes({ ...line, published: '2021-03-02T23:30:00-08:00' })).toMatchObject({ timexes: [{ value: '2021-03-01' }] })
    expect(pipeTimes({ ...line, published: null })).toMatchObject({ timexes: [{ value: 'XXXX-WXX-1', basis: 'unknown' }] })
  })

  it.each([null, 7, {}, { id: 'a' }, { id: 'a', text: 5 }])('refuses %j and names the field', (input) => {
    expect(() => pipeTimes(input)).toThrow(/text|the line/)
  })
})
