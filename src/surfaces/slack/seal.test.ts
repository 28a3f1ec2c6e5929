import { describe, expect, it } from 'vitest'
import { createSeal } from './seal.ts'

const seal = createSeal('a secret of an operator')

describe('a sealed text', () => {
  it('opens with the same secret in the same context, after a restart too', () => {
    const sealed = seal.close('xoxb-1-ü', 'slack T1')
    expect(createSeal('a secret of an operator').open(sealed, 'slack T1')).toBe('xoxb-1-ü')
  })

  it('shows nothing of its words, and never looks the same', () => {
    const sealed = [1, 2].map(() => seal.close('xoxb-1', 'slack T1'))
    expect(sealed[0]).not.toBe(sealed[1])
    for (const one of sealed) expect(Buffer.from(one, 'base64url').toString('latin1') + one).not.toContain('xoxb')
  })

  it.each<[string, (sealed: string) => string]>([
    ['under another secret', (sealed) => createSeal('another secret').open(sealed, 'slack T1')],
    ['in another context', (sealed) => seal.open(sealed, 'slack T2')],
    ['when it was changed', (sealed) => seal.open(`${sealed.slice(0, -2)}AA`, 'slack T1')],
    ['when it was cut', (sealed) => seal.open(sealed.slice(0, 30), 'slack T1')],
    ['when it is none', () => seal.open('xoxb-1', 'slack T1')],
    ['when its proof was shortened', (sealed) => seal.open(sealed.split('.').map((part, index) => index === 2 ? part.slice(0, 6) : part).join('.'), 'slack T1')],
  ])('stays closed %s, and the setting is named', (_, open) => {
    expect(() => open(seal.close('xoxb-1', 'slack T1'))).toThrow(/ONRECORD_SECRET/)
  })
})
