/** How a text writes days in figures: "31/12/2020" or "12/31/2020". */
export type NumericOrder = 'day-first' | 'month-first'

/** What the dates that can be read in one way only tell about the others, looked for once; null where there are none, or where they disagree. */
export function createNumericOrder(text: string): () => NumericOrder | null {
  let order: NumericOrder | null | undefined
  return () => {
    if (order === undefined) order = numericOrderOf(text)
    return order
  }
}

function numericOrderOf(text: string): NumericOrder | null {
  const orders = new Set<NumericOrder>()
  for (const [, first = '', second = ''] of text.matchAll(/(?<!\d[/-]?)(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?!\d)/g)) {
    if (Number(first) > 12 && Number(second) <= 12) orders.add('day-first')
    if (Number(second) > 12 && Number(first) <= 12) orders.add('month-first')
  }
  const [order, other] = orders
  return other === undefined ? order ?? null : null
}
