import type { FoundArticle } from '../incoming-article.ts'
import { languageTag, webAddress } from '../web-address.ts'
import { isObject, listOf, nameOf, textOf, type JsonObject } from './json-values.ts'

/** Whether an object looks like a ninjs item (2 or 3), or plain JSON with a title and a text. */
export function isNinjsItem(node: JsonObject): boolean {
  // A publisher that takes an item back often leaves the text out.
  const hasBody = bodyOf(node) !== '' || /^(?:withdrawn|withheld|cancell?ed)$/i.test(statusOf(node) ?? '')
  return hasBody && (headlineOf(node) !== '' || textOf(node, 'uri', 'id', 'guid') !== null)
}

/** Reads a ninjs item; `publishedAt` is as written, not checked. The version's date comes first: "on Tuesday" is meant from there. */
export function readNinjsItem(node: JsonObject): FoundArticle {
  const sources = listOf(node['infosources'] ?? node['infoSources'])
  const publisher = sources.find((source) => isObject(source) && /publisher|provider|distributor/i.test(textOf(source, 'role') ?? '')) ?? sources[0]
  return {
    key: textOf(node, 'uri', 'guid', 'id', 'url') ?? '',
    title: headlineOf(node),
    standfirst: textOf(node, 'description_text', 'description', 'abstract', 'summary') ?? contentOf(node['descriptions'], /summary|lead|standfirst|abstract/),
    text: bodyOf(node),
    publisher: nameOf(node['publisher']) ?? nameOf(publisher) ?? nameOf(node['provider']) ?? nameOf(node['source']),
    url: [textOf(node, 'url', 'link'), ...listOf(node['links']).map((link) => (isObject(link) ? textOf(link, 'href') : null)), textOf(node, 'uri')].map((address) => webAddress(address))
      .find((address) => address !== null) ?? null,
    publishedAt: textOf(node, 'publishedAt', 'published', 'versioncreated', 'versionCreated', 'firstcreated', 'firstCreated', 'contentcreated', 'contentCreated', 'date'),
    language: languageTag(textOf(node, 'language', 'contentLanguage') ?? ''),
    rights: textOf(node, 'copyrightnotice', 'copyrightNotice', 'usageterms', 'usageTerms', 'rights'),
    status: statusOf(node),
    embargoedUntil: textOf(node, 'embargoed', 'embargoedUntil', 'embargoeduntil'),
  }
}

function statusOf(node: JsonObject): string | null {
  return textOf(node, 'pubstatus', 'pubStatus', 'status')
}

function headlineOf(node: JsonObject): string {
  return textOf(node, 'headline', 'title') ?? contentOf(node['headlines'], /main|headline/) ?? ''
}

function bodyOf(node: JsonObject): string {
  return textOf(node, 'body_text', 'body_xhtml', 'body_html', 'body', 'text', 'content') ?? contentOf(node['bodies'], /main|text|body/) ?? ''
}

/** The value of the entry with the wanted role, else of the first. */
function contentOf(value: unknown, role: RegExp): string | null {
  const entries = listOf(value).filter((entry) => isObject(entry))
  const wanted = entries.find((entry) => role.test(textOf(entry, 'role') ?? '')) ?? entries[0]
  return wanted === undefined ? null : textOf(wanted, 'value', 'text', 'content')
}
