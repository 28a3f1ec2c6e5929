import type { FollowedSubject } from '#model/subscription.ts'
import type { Words } from '../words/words.ts'

/** Whom or what somebody follows: "Anna Berg", "“Crack found in dam”". */
export function nameSubject(subject: FollowedSubject, { follow }: Words): string {
  return subject.type === 'person' ? follow.person(subject.name) : follow.story(subject.title)
}
