/** Whether one inserted, dropped or changed letter, or two neighbours swapped, makes one word the other; false for equal words. */
export function isOneEditAway(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return false
  let start = 0
  while (start < left.length && left.charCodeAt(start) === right.charCodeAt(start)) start++
  let leftEnd = left.length
  let rightEnd = right.length
  while (leftEnd > start && rightEnd > start && left.charCodeAt(leftEnd - 1) === right.charCodeAt(rightEnd - 1)) {
    leftEnd--
    rightEnd--
  }
  // Most words differ by more, and that is known before anything is cut out.
  if (leftEnd - start > 2 || rightEnd - start > 2) return false
  const [leftRest, rightRest] = [left.slice(start, leftEnd), right.slice(start, rightEnd)]
  if (leftRest.length <= 1 && rightRest.length <= 1) return true
  return leftRest.length === 2 && rightRest.length === 2 && leftRest[0] === rightRest[1] && leftRest[1] === rightRest[0]
}
