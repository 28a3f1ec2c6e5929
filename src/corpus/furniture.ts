import { isDateLine } from './page-head.ts'

/** What a line of page furniture says about the lines after it. */
export type Furniture =
  /** The line alone. */
  | 'line'
  /** The line, and the headlines that follow it. */
  | 'teasers'
  /** The line, and whatever follows it at the end of the page. */
  | 'end'

interface Cue {
  readonly means: Furniture
  /** The line may not be longer; whole paragraphs of a newsroom are. */
  readonly maxChars: number
  readonly pattern: RegExp
}

const cues: readonly Cue[] = [
  // "Comments", "Comments (12)", "3 Comments", "Leave a comment", "Join the conversation"
  { means: 'end', maxChars: 40, pattern: /^(?:(?:\d+|view|show|read|post|see|all|no) )?comments?(?: ?\(?\d+\)?| are closed\.?| section)?:?$/i },
  { means: 'end', maxChars: 60, pattern: /^(?:leave|add|post|write) a (?:comment|reply)\b|^join the (?:conversation|discussion)\b/i },
  // "© Copyright Example Limited 2025. All rights reserved."
  { means: 'end', maxChars: 250, pattern: /^(?:©|\(c\) |copyright(?: ©| \(c\)|,? (?:\d{4}|by)\b))|\ball rights reserved\.?$/i },
  { means: 'end', maxChars: 300, pattern: /\bmay not be published, broadcast, rewritten\b/i },
  // "Further reading: Jane Doe", "Related stories", "More on this story", "You may also like"
  { means: 'teasers', maxChars: 60, pattern: /^(?:further|related|recommended|suggested) (?:reading|stories|articles?|news|coverage|content|links|topics|posts|videos|for you)\b/i },
  { means: 'teasers', maxChars: 60, pattern: /^(?:more (?:on this (?:story|topic)|from (?:the|our|this) \p{L}+|stories|top stories|news|headlines|like this)|you (?:may|might) also (?:like|be interested in)|people also read)\b[^.]*$/iu },
  { means: 'teasers', maxChars: 50, pattern: /^(?:most (?:read|popular|viewed|shared|commented)|trending|popular (?:now|stories|posts)|editors?[’'] picks?|top stories|latest (?:\p{L}+ )?(?:news|stories|headlines|videos)|(?:up|read|what to read) next|in other news|don[’']t miss)\b[^.]*$/iu },
  { means: 'teasers', maxChars: 60, pattern: /^(?:trending|latest|popular|featured|sponsored)\b[^.]*»$/i },
  { means: 'teasers', maxChars: 20, pattern: /^(?:read more|read also|see also|also see|related|recommended|more):$|^(?:related|recommended)$/i },
  { means: 'line', maxChars: 160, pattern: /^(?:read more|also read|read also|see also|also see|related|must read|explore more|more)(?:\s?[:»›…]|$)/i },
  { means: 'line', maxChars: 30, pattern: /^(?:related|recommended|trending|explore|tags|topics|sections|menu|home|search|video|videos|photo|photos|gallery|listen|watch|live|next|prev|previous|loading)\W{0,3}$/i },
  { means: 'line', maxChars: 200, pattern: /^(?:tags|topics|filed under|categories|category|more about|posted in):\s/i },
  // "Advertisement", "Advertisement Continue reading the main story", "Story continues below"
  { means: 'line', maxChars: 70, pattern: /^(?:advertisements?|advertising|sponsored(?: content| by .{2,30})?|promoted|ad|promoted content|paid content|scroll down to continue|scroll to continue)(?: (?:[-–—] )?(?:continue|scroll|article continues|story continues)\b.*)?[.:]?$/i },
  { means: 'line', maxChars: 70, pattern: /^(?:the )?(?:story|article) continues (?:below|after)\b|^(?:continue reading|keep reading|read the (?:rest|full (?:story|article)))\b|^click here (?:to|for)\b/i },
  { means: 'line', maxChars: 120, pattern: /\bclick here to (?:read|upload|sign|subscribe|join|watch|view|see|download|get)\b/i },
  // share bars
  { means: 'line', maxChars: 80, pattern: /^(?:share|tweet|print|email|e-mail|copy link|save|pin it|whatsapp)(?: (?:this|on|via|with|the|it|by|to) .{0,60}|\W{0,3})$/i },
  { means: 'line', maxChars: 120, pattern: /^read or share this story\b|^share this (?:story|article|page|post)\b/i },
  { means: 'line', maxChars: 30, pattern: /^(?:back )?to (?:the )?top\W{0,3}$|^skip to (?:main )?(?:content|navigation)$|^site (?:mobile )?navigation$|^(?:hide|show|toggle) caption$/i },
  // "Follow us on X", "For the latest tech news …, follow … on X, Facebook"
  { means: 'line', maxChars: 400, pattern: /^["“]?(?:for (?:the )?(?:latest|more|all the latest)\b.{0,120}\b(?:follow|subscribe|visit|download|like us|sign up|join us)\b|follow (?:us|our|me|@)|(?:like|find) us on (?:facebook|twitter|instagram)|follow [^.]{2,70} on (?:twitter|x|facebook|instagram|threads|mastodon|bluesky|linkedin|google news|whatsapp|youtube)\b)/i },
  { means: 'line', maxChars: 300, pattern: /^(?:sign up (?:for|to|here|now)|subscribe (?:to|now|here|today)|register (?:for free|now)|get (?:our|the) (?:free |daily |weekly |morning |best |latest |top |most |app\b)|join our|download (?:our|the) .{0,30}app\b|support our journalism|already a subscriber|keep up with this story)/i },
  { means: 'line', maxChars: 200, pattern: /\b(?:daily|weekly|free|our|morning|evening) (?:e-?mail )?newsletters?\b.{0,80}\b(?:inbox|sign up|subscribe|privacy)|\b(?:sign up|subscribe)\b.{0,60}\bnewsletters?\b/i },
  // contact and tips
  { means: 'line', maxChars: 300, pattern: /^(?:(?:please )?(?:do not|don[’']t) hesitate to (?:contact|reach|email|write)|(?:got|have) (?:a|any|some)? ?(?:news |story )?(?:tip|story|question|suggestion|correction|comment)s?\b.{0,80}(?:\?|email|contact|send|write|let us)|do you have (?:a|any) (?:news )?(?:tip|story)|contact (?:us|the (?:writer|author|reporter|editor|newsroom)s?)\b|send (?:us )?(?:your )?(?:news )?tips\b|e-?mail(?: us)?(?: at)?:? ?\S{1,60}@|write to (?:us|the (?:author|writer))\b|reach (?:the )?(?:author|reporter|writer|us) at\b)/i },
  // cookies and terms
  { means: 'line', maxChars: 400, pattern: /^(?:we|this (?:site|website|page)|our (?:site|website|partners)|by (?:continuing|using|clicking|signing))\b.{0,120}\b(?:cookies(?:[.;,]| to\b| and\b| for\b| on\b| so\b)|privacy policy|terms of (?:use|service)|terms and conditions)\b|^(?:privacy policy|terms of (?:use|service)|cookie (?:policy|settings|notice)|accept (?:all )?cookies|manage (?:cookies|preferences)|about us|our standards:)/i },
  // photo and agency credits
  { means: 'line', maxChars: 120, pattern: /^\W?(?:photo(?:graph|s)?|image|picture|illustration|video|photographer|file photo|credit|graphic)(?: credit| courtesy| by|: |s by| copyright)[^.]*\.?(?:jpg|com|org)?\W?$/i },
  { means: 'line', maxChars: 80, pattern: /^[^.!?]{0,60}(?:(?:\/|via |© ?)(?:getty images|getty|afp|ap photo|associated press|reuters|epa|shutterstock|istock|wireimage|bloomberg|pool|handout)\b[^.!?]{0,20}[^\s.!?—–_-]|\((?:getty images|getty|afp|ap photo|reuters|epa|shutterstock)\))$/i },
  { means: 'line', maxChars: 400, pattern: /\bhide caption \d{1,3} of \d{1,3}$|^image (?:copyright|caption)\b|^enlarge (?:this )?image\b/i },
  { means: 'line', maxChars: 60, pattern: /^(?:getty images|associated press|ap photo|afp|reuters|shutterstock|epa|\bpa media)(?:[ /,·•-]+(?:getty images|afp|ap|reuters|epa|pa|shutterstock))*$/i },
  { means: 'line', maxChars: 300, pattern: /^\W?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Cc]ompiled|[Ee]diting)(?: and (?:writing|editing))? by \p{Lu}[^.]{2,240}\.?\W{0,3}$/u },
  // stamps: "Published: 2 March 2021", "Last updated 14:05 GMT", "4 min read", "This article was amended on …"
  { means: 'line', maxChars: 100, pattern: /^(?:(?:first |originally )?(?:published|posted|updated|last (?:updated|modified)|modified|issued|created|uploaded|edited)(?: on| at|:|,| \|)? .{0,20}\d.{0,50})$/i },
  { means: 'line', maxChars: 60, pattern: /^\d{1,2}[ -]?min(?:ute)?s?(?: read|utes? ago)|^\d{1,3} (?:minutes?|hours?|days?|weeks?|months?) ago$|^(?:estimated )?reading time\b/i },
  { means: 'line', maxChars: 400, pattern: /^\W{0,3}this (?:article|story|post|report|piece|page) (?:was|has been|is) (?:first |originally |last |since )?(?:amended|updated|corrected|published|posted|republished|syndicated|auto-generated)\b/i },
  { means: 'line', maxChars: 160, pattern: /^this (?:article|story|post|piece) (?:first |originally )appeared\b/i },
  // a bare address
  { means: 'line', maxChars: 300, pattern: /^(?:https?:\/\/|www\.)\S+$|^\S{1,60}@\S{2,60}\.[a-z]{2,10}$|^@\w{1,30}$/i },
]

const shareWords = new Set(['facebook', 'twitter', 'x', 'share', 'tweet', 'snapchat', 'linkedin', 'reddit', 'comment', 'comments', 'pinterest', 'whatsapp', 'telegram',
  'email', 'e-mail', 'print', 'copy', 'link', 'save', 'instagram', 'threads', 'youtube', 'tumblr', 'flipboard', 'messenger', 'bluesky', 'mastodon', 'google-newsgoogle',
  'google', 'news', 'google-news', 'mail', 'icon', 'this', 'on', 'via', 'follow', 'like', 'rss', 'viber', 'vk', 'pocket', 'bookmark', 'more'])

/** Says what kind of page furniture a line is; undefined for what a newsroom wrote. */
export function furnitureOf(words: string): Furniture | undefined {
  if (words.length > 400) return undefined
  if (isShareBar(words) || isNavigation(words)) return 'line'
  return cues.find((cue) => words.length <= cue.maxChars && cue.pattern.test(words))?.means
}

/** "Facebook Twitter Share Tweet LinkedIn": names of services, and nothing else. */
function isShareBar(words: string): boolean {
  const tokens = words.toLowerCase().split(/[\s|/,·•]+/).filter((token) => token !== '')
  const services = tokens.filter((token) => shareWords.has(token) && token.length > 3)
  return services.length >= 2 && tokens.every((token) => shareWords.has(token))
}

const sectionWords = new Set(['home', 'homepage', 'front page', 'news', 'latest', 'latest news', 'top stories', 'headlines', 'world', 'world news', 'uk', 'us', 'europe', 'asia',
  'africa', 'americas', 'middle east', 'local', 'regional', 'national', 'international', 'politics', 'business', 'economy', 'money', 'markets', 'finance', 'tech', 'technology',
  'science', 'health', 'education', 'environment', 'climate', 'sport', 'sports', 'football', 'culture', 'arts', 'arts & culture', 'entertainment', 'entertainment & arts', 'lifestyle',
  'life', 'style', 'travel', 'food', 'weather', 'opinion', 'comment', 'analysis', 'features', 'investigations', 'obituaries', 'magazine', 'podcasts', 'audio', 'video', 'videos',
  'pictures', 'photos', 'live', 'more', 'all sections', 'sections', 'menu', 'search', 'archive', 'jobs', 'classifieds', 'subscribe', 'sign in', 'log in', 'login', 'register',
  'my account', 'newsletters', 'about', 'about us', 'contact', 'contact us', 'help'])
const longestPiece = 40

/** "Home | News | World | 2 October 2026", "Home › Business › Markets": pages of a site, and perhaps the date, between bars or arrows. */
function isNavigation(words: string): boolean {
  const pieces = words.split(/\s+[|›»>·•/]\s+/).map((piece) => piece.toLowerCase())
  if (pieces.length < 2 || pieces.some((piece) => piece.length > longestPiece || /[.!?;"“”]|:(?!\d)/.test(piece))) return false
  const sections = pieces.filter((piece) => sectionWords.has(piece)).length
  return sections >= 2 || (sections === 1 && pieces.length > 2 && sectionWords.has(pieces[0] ?? '')) || (sections === 1 && pieces.some(isDateLine))
}
