import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { encodeAction } from '#chat/button-action.ts'
import { checkBody } from './counterpart/check-body.ts'
import { hostileForms } from './counterpart/hostile-cards.ts'
import { renderForm } from './render-form.ts'

// Ten thousand and more where there is time.
const runs = Number(process.env['ONRECORD_PROPERTY_RUNS'] ?? 200)

it('draws every form that fits, whatever was typed before it opened, within the limits', { timeout: 600_000 }, () => {
  fc.assert(fc.property(hostileForms, (form) => {
    fc.pre(encodeAction(form.action) !== undefined)
    const data = renderForm(form)
    expect(checkBody('form', { type: 9, data })).toEqual([])
    expect(data.custom_id.isWellFormed()).toBe(true)
  }), { numRuns: runs })
})
