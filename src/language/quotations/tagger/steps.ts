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

/** The same weights with so much more for every step to a label. */
export function favouring(weights: StepWeights, label: number, by: number): StepWeights {
  return { ...weights, labels: weights.labels.map((weight, slot) => (slot % labelCount === label ? weight + by : weight)) }
}

/** Where in `StepWeights.within` or `.across` a step's own weight stands. */
export function memorySlot(boundary: number, steps: Steps, step: number): number {
  return memoryClassOf(boundary) * steps.from.length + step
}

/** A table by step for one class of boundary, in which at least the steps from one state are worked out. */
export type StepsFrom = (boundary: number, from: number) => Float64Array

/** Step scores and their exponentials. */
export interface StepScores {
  readonly logs: StepsFrom
  readonly exps: StepsFrom
}

interface Tables {
  readonly logs: Float64Array
  readonly exps: Float64Array
  readonly isKnown: Uint8Array
}

/** Step scores under weights that do not change meanwhile; most states are never asked for, so each is worked out when it first is. */
export function rememberSteps(weights: StepWeights): StepScores {
  const known: (Tables | undefined)[] = Array.from({ length: boundaryClasses })
  const at = (boundary: number, from: number): Tables => {
    const tables = known[boundary] ?? noTables(boundary)
    if (tables.isKnown[from] === 1) return tables
    known[boundary] = tables
    fillFrom(weights, { boundary, from }, tables)
    return tables
  }
  return { logs: (boundary, from) => at(boundary, from).logs, exps: (boundary, from) => at(boundary, from).exps }
}

function noTables(boundary: number): Tables {
  const { length } = stepsAt(boundary).from
  return { logs: new Float64Array(length), exps: new Float64Array(length), isKnown: new Uint8Array(lattice.states) }
}

function fillFrom(weights: StepWeights, { boundary, from }: { readonly boundary: number, readonly from: number }, tables: Tables): void {
  const steps = stepsAt(boundary)
  const own = isAcross(boundary) ? weights.across : weights.within
  for (let step = steps.first[from] ?? 0; step < (steps.first[from + 1] ?? 0); step += 1) {
    const score = (weights.labels[labelSlot(boundary, steps, step)] ?? 0) + (own[memorySlot(boundary, steps, step)] ?? 0)
    tables.logs[step] = score
    tables.exps[step] = Math.exp(score)
  }
  tables.isKnown[from] = 1
}
