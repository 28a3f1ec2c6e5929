import { describe, expect, it } from 'vitest'
import { cutText, sizeOf } from './cut-text.ts'

describe('cutText', () => {
  it('leaves alone what fits', () => {
    expect(cutText('The harbour opens.', 18)).toBe('The harbour opens.')
  })

  it('ends before a broken word, with an ellipsis', () => {
    expect(cutText('The harbour opens on Monday', 20)).toBe('The harbour opens…')
  })

  it('counts an ampersand as five', () => {
    expect(sizeOf('a&b')).toBe(7)
    expect(cutText('&&&&', 15)).toBe('&&…')
  })

  it('never cuts inside a letter', () => {
    expect(cutText('👩‍👩‍👧'.repeat(5), 20)).toBe('👩‍👩‍👧👩‍👩‍👧…')
  })

  it.each(['é'.normalize('NFD') + '\u0301'.repeat(5000), '<'.repeat(5000), 'x'.repeat(5000), '😀'.repeat(3000)])('keeps any text within the size', (text) => {
    const cut = cutText(text, 300)
    expect(sizeOf(cut)).toBeLessThanOrEqual(300)
    expect(cut.endsWith('…')).toBe(true)
    expect(cut.isWellFormed()).toBe(true)
  })
})
