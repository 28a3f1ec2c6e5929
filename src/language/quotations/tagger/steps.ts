import { boundaryClasses, isAcross, memoryClasses, memoryClassOf } from './boundaries.ts'
import { labelCount } from './labels.ts'
import { lattice } from './lattice.ts'
import type { Steps } from './lattice.ts'

/** Weights of label after label for each boundary class, then of each step of the lattice for each memory class. */
export interface StepWeights {
  readonly labels: Float32Array
  readonly within: Float32Array
  readonly across: Float32Array
}

/** The steps that a boundary class allows. */
export function stepsAt(boundary: number): Steps {
  return isAcross(boundary) ? lattice.across : lattice.within
}

/** Weights of nought. */
export function noStepWeights(): StepWeights {
  return {
    labels: new Float32Array(boundaryClasses * labelCount * labelCount),
    within: new Float32Array(memoryClasses * lattice.within.from.length),
    across: new Float32Array(memoryClasses * lattice.across.from.length),
  }
}

/** Where in `StepWeights.labels` a step's weight of label after label stands. */
export function labelSlot(boundary: number, steps: Steps, step: number): number {
  const before = lattice.labelOf[steps.from[step] ?? 0] ?? 0
  const after = lattice.labelOf[steps.to[step] ?? 0] ?? 0
  return (boundary * labelCount + before) * labelCount + after
}

/** Where in `StepWeights.within` or `.across` a step's own weight stands. */
export function memorySlot(boundary: number, steps: Steps, step: number): number {
  return memoryClassOf(boundary) * steps.from.length + step
}

/** The scores of all steps over one boundary. */
export function scoreSteps(weights: StepWeights, boundary: number): Float64Array {
  const steps = stepsAt(boundary)
  const own = isAcross(boundary) ? weights.across : weights.within
  return Float64Array.from(steps.from, (_, step) =>
    (weights.labels[labelSlot(boundary, steps, step)] ?? 0) + (own[memorySlot(boundary, steps, step)] ?? 0))
}

/** Step scores and their exponentials by boundary class, each worked out when it is first asked for. */
export interface StepScores {
  readonly logs: (boundary: number) => Float64Array
  readonly exps: (boundary: number) => Float64Array
}

/** Step scores for weights that do not change meanwhile. */
export function rememberSteps(weights: StepWeights): StepScores {
  const known = new Map<number, { readonly logs: Float64Array, readonly exps: Float64Array }>()
  const at = (boundary: number): { readonly logs: Float64Array, readonly exps: Float64Array } => {
    const before = known.get(boundary)
    if (before !== undefined) return before
    const logs = scoreSteps(weights, boundary)
    const made = { logs, exps: logs.map(Math.exp) }
    known.set(boundary, made)
    return made
  }
  return { logs: (boundary) => at(boundary).logs, exps: (boundary) => at(boundary).exps }
}
