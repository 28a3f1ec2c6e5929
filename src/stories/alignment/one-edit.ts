/** Whether one inserted, dropped or changed letter, or two neighbours swapped, makes one word the other; false for equal words. */
export function isOneEditAway(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return false
  let start = 0
  while (start < left.length && left[start] === right[start]) start++
  let leftEnd = left.length
  let rightEnd = right.length
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd--
    rightEnd--
  }
  const [leftRest, rightRest] = [left.slice(start, leftEnd), right.slice(start, rightEnd)]
  if (leftRest.length <= 1 && rightRest.length <= 1) return true
  return leftRest.length === 2 && rightRest.length === 2 && leftRest[0] === rightRest[1] && leftRest[1] === rightRest[0]
}
