import type { Citation } from '#model/citation.ts'
import type { Language } from '#model/subscription.ts'
import type { Action } from './button-action.ts'

/** A platform-neutral reply. All its strings are plain text: each surface escapes every one of them, and cuts them to its limits. */
export interface Card {
  /** A non-answer is private: only the one who asked sees it. */
  readonly visibility: 'public' | 'private'
  readonly blocks: readonly Block[]
  /** Of our words in what is posted unasked; an answer is in the language of who asked. */
  readonly language?: Language
}

export type Block = AnswerBlock | QuotationBlock | EventBlock | ListBlock | NoteBlock | FileBlock | ButtonsBlock

/** The first line, which answers. */
export interface AnswerBlock {
  readonly type: 'answer'
  readonly text: string
}

/** Somebody's words with the sentence they come from. */
export interface QuotationBlock {
  readonly type: 'quotation'
  /** Letter for letter from the article; parts joined by " … ". */
  readonly words: string
  /** False for a paraphrase, which is never shown inside quotation marks. */
  readonly isVerbatim: boolean
  /** "speaker resolved from “He” (sentence before)", "paraphrase"; null where nothing has to be said. */
  readonly note: string | null
  readonly citation: Citation
  /** The quotation's id in the citation's article, so that it can be reported; missing where the words are no quotation of anybody. */
  readonly quotationId?: string
}

/** One line of a timeline. */
export interface EventBlock {
  readonly type: 'event'
  /** In words: "13–14 Feb 2021", "14 February, year not stated", "a Tuesday, date not given". */
  readonly when: string
  /** Letter for letter from the first citation, cut at a clause with "…". */
  readonly words: string
  /** "sources differ", "date from “On Tuesday”"; null where nothing has to be said. */
  readonly note: string | null
  /** At least one; the first one's sentence holds the words. */
  readonly citations: readonly Citation[]
}

/** Up to five lines, each with its sources. */
export interface ListBlock {
  readonly type: 'list'
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly text: string
  /** Shown smaller, after the text; null where there is nothing to add. */
  readonly detail: string | null
  readonly citations: readonly Citation[]
}

/** A remark of ours, shown small. */
export interface NoteBlock {
  readonly type: 'note'
  readonly text: string
}

/** A file that the one who asked may keep. */
export interface FileBlock {
  readonly type: 'file'
  /** "onrecord-export.json". */
  readonly name: string
  readonly mediaType: string
  readonly text: string
}

/** At most four buttons. */
export interface ButtonsBlock {
  readonly type: 'buttons'
  readonly buttons: readonly Button[]
}

export interface Button {
  readonly label: string
  readonly action: Action
}
