import type { FoundArticle } from '../incoming-article.ts'
import { languageTag, webAddress } from '../web-address.ts'
import { isObject, listOf, nameOf, textOf, type JsonObject } from './json-values.ts'

/** The articles in schema.org data: one object, a list, or a graph whose nodes refer to each other by @id. */
export function articleObjects(value: unknown): readonly JsonObject[] {
  const nodes = listOf(value).flatMap((node) => (isObject(node) && Array.isArray(node['@graph']) ? node['@graph'] : [node])).filter((node) => isObject(node))
  const byId = new Map(nodes.map((node) => [node['@id'], node]))
  const entities = nodes.flatMap((node) => listOf(node['mainEntity'])).filter((entity) => isObject(entity))
  return [...nodes, ...entities].filter((node) => isArticle(node)).map((node) => Object.assign({}, node, { publisher: resolved(node['publisher'], byId) }))
}

function isArticle(node: JsonObject): boolean {
  return listOf(node['@type']).some((type) => typeof type === 'string' && /(?:^|[/:])(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/.test(type))
}

function resolved(value: unknown, byId: ReadonlyMap<unknown, JsonObject>): unknown {
  const only = listOf(value)[0]
  return isObject(only) && nameOf(only) === null ? byId.get(only['@id']) ?? only : only
}

/** Reads a schema.org article; `publishedAt` is as written, not checked. */
export function readNewsArticle(node: JsonObject): FoundArticle {
  const page = listOf(node['mainEntityOfPage'])[0]
  const addresses = [textOf(node, 'url'), isObject(page) ? textOf(page, '@id', 'url') : nameOf(page), textOf(node, '@id')]
  return {
    key: textOf(node, '@id', 'identifier', 'url') ?? '',
    title: textOf(node, 'headline', 'name', 'alternativeHeadline') ?? '',
    standfirst: textOf(node, 'abstract', 'description'),
    text: textOf(node, 'articleBody', 'text') ?? '',
    publisher: nameOf(node['publisher']) ?? nameOf(node['sourceOrganization']) ?? nameOf(node['provider']),
    url: addresses.map((address) => webAddress(address)).find((address) => address !== null) ?? null,
    publishedAt: textOf(node, 'datePublished', 'dateCreated'),
    language: languageTag(nameOf(node['inLanguage']) ?? ''),
    rights: nameOf(node['copyrightNotice']) ?? nameOf(node['license']) ?? nameOf(node['copyrightHolder']),
  }
}
