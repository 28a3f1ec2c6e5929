import { isInside, kindOfLabel, labelCount } from './labels.ts'

/** How many spans of the sentence a state remembers. */
const remembered = 3

/** A step from one state to the next; a step over the end of a sentence forgets the spans before it. */
export interface Steps {
  readonly from: Uint16Array
  readonly to: Uint16Array
  /** The label of the state that each step leads to. */
  readonly label: Uint8Array
  /** Where the steps from each state begin; one more than states. */
  readonly first: Uint16Array
  /** The step from a state to a label, at `state * labelCount + label`; `noStep` where there is none. */
  readonly stepTo: Uint16Array
}

/** Stands in `stepTo` where a label may not follow a state. */
export const noStep = 65_535

/**
 * The states that a token can be in: its label, and the kinds of the last spans of its sentence. The memory lets the tagger learn
 * that a cue wants a content and that "said X" comes after its quotation, and still the best sequence is found exactly.
 */
export interface Lattice {
  readonly states: number
  readonly labelOf: Uint8Array
  /** The state before a paragraph: outside, nothing remembered. */
  readonly start: number
  readonly within: Steps
  readonly across: Steps
}

/** The one lattice that training and tagging share. */
export const lattice: Lattice = buildLattice()

interface State {
  readonly label: number
  readonly memory: string
}

function buildLattice(): Lattice {
  const states = allStates()
  const indexOf = new Map(states.map((state, index) => [nameOf(state), index]))
  const stepsOver = (memoryBefore: (state: State) => string): Steps => {
    const from: number[] = []
    const to: number[] = []
    const stepTo = new Uint16Array(states.length * labelCount).fill(noStep)
    states.forEach((state, index) => {
      for (let label = 0; label < labelCount; label += 1) {
        const next = follow(state, label, memoryBefore(state))
        if (next === undefined) continue
        stepTo[index * labelCount + label] = from.length
        from.push(index)
        to.push(indexOf.get(nameOf(next)) ?? 0)
      }
    })
    const first = Uint16Array.from({ length: states.length + 1 }, (_, state) => {
      const at = from.findIndex((other) => other >= state)
      return at < 0 ? from.length : at
    })
    return { from: Uint16Array.from(from), to: Uint16Array.from(to), label: Uint8Array.from(to, (state) => states[state]?.label ?? 0), first, stepTo }
  }
  return {
    states: states.length,
    labelOf: Uint8Array.from(states, (state) => state.label),
    start: indexOf.get(nameOf({ label: 0, memory: '' })) ?? 0,
    within: stepsOver((state) => state.memory),
    across: stepsOver(() => ''),
  }
}

/** A state's memory counts the span that it stands in, as its last letter. */
function allStates(): State[] {
  const memories = memoriesUpTo(remembered)
  return [0, 1, 2, 3, 4, 5, 6].flatMap((label) =>
    memories
      .filter((memory) => label === 0 || memory.endsWith(String(kindOfLabel(label))))
      .map((memory) => ({ label, memory })))
}

function memoriesUpTo(length: number): string[] {
  if (length === 0) return ['']
  const shorter = memoriesUpTo(length - 1)
  return [...shorter, ...shorter.filter((memory) => memory.length === length - 1).flatMap((memory) => ['0', '1', '2'].map((kind) => memory + kind))]
}

function follow(state: State, label: number, memory: string): State | undefined {
  if (label === 0) return { label, memory }
  const kind = kindOfLabel(label)
  if (!isInside(label)) return { label, memory: (memory + String(kind)).slice(-remembered) }
  if (kindOfLabel(state.label) !== kind) return undefined
  return { label, memory: memory === '' ? String(kind) : memory }
}

function nameOf(state: State): string {
  return `${state.label} ${state.memory}`
}
