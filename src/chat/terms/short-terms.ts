import type { Subject, SubscriptionTerms } from '#model/subscription.ts'

const modes = { d: 'digest', b: 'breaking', e: 'every' } as const

/** Terms in as few characters as fit into a button, for /save: "t=climate~d~30_8_*_*_1-5~Europe/Berlin~1~5~22:00-07:00~sk~de". */
export function encodeTerms({ subject, mode, cron, timeZone, leastSources, mostItems, quietHours, whenEmpty, language = 'en' }: SubscriptionTerms): string {
  return [
    encodeSubject(subject), mode.slice(0, 1), cron?.replaceAll(' ', '_') ?? '', timeZone, leastSources, mostItems,
    quietHours === null ? '' : `${quietHours.from}-${quietHours.to}`, whenEmpty.slice(0, 2), language,
  ].join('~')
}

/** The terms again; undefined for text of somebody else. */
export function decodeTerms(text: string): SubscriptionTerms | undefined {
  const [subjectText = '', modeLetter = '', cron = '', timeZone = '', least = '', most = '', quiet = '', empty = '', language = 'en'] = text.split('~')
  const subject = decodeSubject(subjectText)
  const mode = Object.entries(modes).find(([letter]) => letter === modeLetter)?.[1]
  const [leastSources, mostItems] = [Number(least), Number(most)]
  const isSound = subject !== undefined && mode !== undefined && (cron !== '') === (mode === 'digest') && timeZone !== ''
    && Number.isInteger(leastSources) && leastSources >= 1 && Number.isInteger(mostItems) && mostItems >= 1 && mostItems <= 5
  if (!isSound) return undefined
  const [from = '', to = ''] = quiet.split('-')
  return {
    subject, mode, cron: cron === '' ? null : cron.replaceAll('_', ' '), timeZone, leastSources, mostItems,
    quietHours: quiet === '' ? null : { from, to }, whenEmpty: empty === 'sa' ? 'say-so' : 'skip', language: language === 'de' ? 'de' : 'en',
  }
}

function encodeSubject(subject: Subject): string {
  switch (subject.type) {
    case 'all':
      return 'a'
    case 'topic':
      return `t=${plain(subject.topic)}`
    case 'outlet':
      return `o=${plain(subject.outlet)}`
    case 'person':
      return `p=${plain(subject.personId)}=${plain(subject.name)}`
    case 'story':
      return `s=${plain(subject.storyId)}=${plain(subject.title)}`
  }
}

function decodeSubject(text: string): Subject | undefined {
  const [type, value = '', name = ''] = text.split('=')
  if (type === 'a') return { type: 'all' }
  if (value === '') return undefined
  if (type === 't') return { type: 'topic', topic: value }
  if (type === 'o') return { type: 'outlet', outlet: value }
  if (type === 'p' && name !== '') return { type: 'person', personId: value, name }
  return type === 's' && name !== '' ? { type: 'story', storyId: value, title: name } : undefined
}

function plain(text: string): string {
  return text.replace(/[~="“”]+/g, ' ').trim()
}
