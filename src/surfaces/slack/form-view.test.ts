import { assert, property } from 'fast-check'
import { expect, it } from 'vitest'
import { checkView } from './counterpart/check-message.ts'
import { hostileForm } from './counterpart/hostile-cards.ts'
import { formView, readFilling } from './form-view.ts'

const runs = Number(process.env['ONRECORD_PROPERTY_RUNS'] ?? 150)

it('draws every form that fits, whatever was typed before it opened, within the limits, and knows again what it was opened for', { timeout: 600_000 }, () => {
  assert(property(hostileForm, (form) => {
    const view = formView(form, 'C0NEWS')
    if (view === undefined) return
    expect(checkView(view)).toEqual([])
    expect(readFilling(view.private_metadata ?? '')).toMatchObject({ channelId: 'C0NEWS', action: { type: form.action.type } })
  }), { numRuns: runs })
})
