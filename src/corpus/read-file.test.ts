import { mkdir, mkdtemp, rm, symlink, writeFile, chmod } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CorpusError } from './corpus-error.ts'
import type { CorpusProblem, IncomingArticle } from './incoming-article.ts'
import { listCorpusFiles } from './list-files.ts'
import { readCorpusFile } from './read-file.ts'

const now = new Date('2021-03-10T12:00:00Z')
const body = 'The ferry left the harbour on Monday with eleven people on board, the port authority said.'
const more = '“It was a quiet crossing,” the captain told reporters. Nobody was hurt, and the ferry returned two days later.'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

async function readAll(): Promise<{ readonly articles: readonly IncomingArticle[], readonly problems: readonly CorpusProblem[] }> {
  const { files, problems } = await listCorpusFiles(folder)
  const contents = await Promise.all(files.map((file) => readCorpusFile(folder, file, now)))
  return { articles: contents.flatMap(({ articles }) => articles), problems: [...problems, ...contents.flatMap(({ problems }) => problems)] }
}

async function readOnly(files: Readonly<Record<string, string | Uint8Array>>): Promise<IncomingArticle | undefined> {
  await write(files)
  const { articles, problems } = await readAll()
  expect(problems).toEqual([])
  expect(articles).toHaveLength(1)
  return articles[0]
}

describe('a corpus folder', () => {
  it('is read with the folders below, in a fixed order, known endings only', async () => {
    const text = `Ferry comes home\n\n${body}`
    await write({ 'b.txt': text, 'a/c.txt': text, 'README.md': text, '.hidden.txt': text, 'a/d.TXT': text, 'b.meta.json': '{}', 'picture.png': 'x' })
    const { articles, problems } = await readAll()
    expect(articles.map(({ file }) => file)).toEqual(['a/c.txt', 'a/d.TXT', 'b.txt'])
    expect(problems).toEqual([])
    expect(new Set(articles.map(({ id }) => id)).size).toBe(3)
    expect(articles.every(({ id }) => /^[a-z0-9]{10}$/.test(id))).toBe(true)
  })

  it('is named with the remedy when it is missing, or no folder', async () => {
    await write({ 'a.txt': 'x' })
    await expect(listCorpusFiles(join(folder, 'nowhere'))).rejects.toThrow(CorpusError)
    await expect(listCorpusFiles(join(folder, 'nowhere'))).rejects.toThrow(/nowhere cannot be opened: it does not exist\. .*ONRECORD_CORPUS/)
    await expect(listCorpusFiles(join(folder, 'a.txt'))).rejects.toThrow(/is not a folder/)
  })

  it('follows links inside, and names those that lead out, nowhere or in a circle', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'))
    await writeFile(join(outside, 'secret.txt'), `Secret\n\n${body}`)
    await write({ 'a.txt': `Ferry\n\n${body}` })
    await symlink(join(folder, 'a.txt'), join(folder, 'inside.txt'))
    await symlink(join(outside, 'secret.txt'), join(folder, 'out.txt'))
    await symlink(join(folder, 'gone.txt'), join(folder, 'broken.txt'))
    await symlink(folder, join(folder, 'circle'))
    const { articles, problems } = await readAll()
    expect(articles.map(({ file }) => file)).toEqual(['a.txt', 'inside.txt'])
    expect(problems).toEqual([
      { file: 'broken.txt', reason: 'This file cannot be opened: it does not exist.' },
      { file: 'out.txt', reason: 'This link leads out of the corpus folder and is not followed; copy the file into the folder.' },
    ])
    await rm(outside, { recursive: true })
  })

  it('names what is no regular file instead of waiting for it', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => { server.listen(join(folder, 'socket.txt'), resolve) })
    expect((await readAll()).problems).toEqual([{ file: 'socket.txt', reason: 'This is not a regular file.' }])
    await new Promise((resolve) => { server.close(resolve) })
  })
})

describe('a broken file', () => {
  it.each([
    ['empty.txt', '', /is empty/],
    ['blank.txt', ' \n\t\n', /is empty/],
    ['binary.txt', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0xff]), /is binary/],
    ['latin.txt', Buffer.from('Ferry\n\nCaf\xe9 on board', 'latin1'), /not valid UTF-8 \(first bad byte in line 3\); save it as UTF-8/],
    ['large.txt', Buffer.alloc(50 * 1024 * 1024, 'a'), /has 50\.0 MB; the limit is 10 MB/],
    ['broken.json', '{"headline": "Ferry", "body_text": ', /broken JSON: /],
    ['other.json', '{"name": "settings", "value": 3}', /No article was found in this JSON; expected is ninjs/],
    ['no-feed.xml', '<svg><path d="M0 0"/></svg>', /no feed that can be read/],
    ['no-page.html', '<html><head><title>Ferry</title></head><body><nav><a href="/">Home</a></nav></body></html>', /No article was found on this page/],
  ])('%s is named with the reason, and the rest goes on', async (name, content, reason) => {
    await write({ [name]: content, 'good.txt': `Ferry comes home\n\n${body}` })
    const { articles, problems } = await readAll()
    expect(articles.map(({ file }) => file)).toEqual(['good.txt'])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.file).toBe(name)
    expect(problems[0]?.reason).toMatch(reason)
  })

  it.skipIf(process.getuid?.() === 0)('without the right to read it is named (root may read everything)', async () => {
    await write({ 'a.txt': `Ferry\n\n${body}` })
    await chmod(join(folder, 'a.txt'), 0)
    expect((await readAll()).problems).toEqual([{ file: 'a.txt', reason: 'This file cannot be read: the bot has no right to read it.' }])
  })

  it('that goes away between listing and reading is named', async () => {
    await write({ 'a.txt': `Ferry\n\n${body}` })
    const { files: [file] } = await listCorpusFiles(folder)
    await rm(join(folder, 'a.txt'))
    expect(file && (await readCorpusFile(folder, file, now)).problems).toEqual([{ file: 'a.txt', reason: 'This file cannot be read: it does not exist.' }])
  })

  it.each([
    ['{"publishedAt": "2021-02-30"}', 'publishedAt "2021-02-30" is no date; write a day such as 2021-03-02 or an instant with offset such as 2021-03-02T09:30:00+03:00. The article is read without it.'],
    ['{"publishedAt": "last Tuesday"}', 'publishedAt "last Tuesday" is no date;'],
    ['{"publishedAt": "2021-03-02T09:30:00"}', 'publishedAt "2021-03-02T09:30:00" is no date;'],
    ['{"publishedAt": 20210302}', 'publishedAt 20210302 must be text in quotation marks.'],
    ['{"url": "javascript:alert(1)"}', 'url "javascript:alert(1)" is no web address;'],
    ['{"publisher": "The Courier",}', 'This metadata file is broken JSON:'],
    ['["The Courier"]', 'This metadata file must hold one JSON object'],
  ])('%s as metadata is named, and the article is read without it', async (metadata, reason) => {
    await write({ 'a.txt': `Ferry comes home\n\n${body}`, 'a.meta.json': metadata })
    const { articles, problems } = await readAll()
    expect(articles).toMatchObject([{ file: 'a.txt', publishedAt: null, url: null }])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.file).toBe('a.meta.json')
    expect(problems[0]?.reason).toContain(reason)
  })

  it('keeps the metadata that is right beside a wrong date', async () => {
    await write({ 'a.txt': `Ferry\n\n${body}`, 'a.txt.meta.json': '{"publisher": "The Courier", "publishedAt": "2021-13-01", "rights": null}' })
    expect((await readAll()).articles).toMatchObject([{ publisher: 'The Courier', publishedAt: null, rights: null }])
  })
})

describe('a text file', () => {
  it('has its headline in the first line, and says nothing else of itself', async () => {
    const article = await readOnly({ 'a.txt': `\n  Ferry comes home \n\n${body}\r\n` })
    expect(article).toMatchObject({ file: 'a.txt', title: 'Ferry comes home', publisher: null, url: null, publishedAt: null, language: 'en', rights: null })
    expect(article?.parts.map(({ kind }) => kind)).toEqual(['title', 'body'])
    expect(article?.text).not.toContain('\r')
  })

  it.each(['a.meta.json', 'a.txt.meta.json'])('takes what %s states', async (name) => {
    const stated = { publisher: 'The Courier', url: 'https://example.org/ferry', publishedAt: '2021-03-02T09:30:00+03:00', language: 'en-gb', rights: 'sample' }
    expect(await readOnly({ 'a.txt': `Ferry\n\n${body}`, [name]: JSON.stringify(stated) })).toMatchObject({ ...stated, language: 'en-GB' })
  })

  it('keeps emoji, right-to-left text and what chat would take for a ping', async () => {
    const text = 'Ferry 🚢 comes home\n\nقال القبطان: @everyone <!channel> “שלום” 🇳🇴'
    expect((await readOnly({ 'a.txt': text }))?.text).toBe(text)
  })

  it('is read in UTF-16 where it is marked so', async () => {
    expect((await readOnly({ 'a.txt': Buffer.from(`\uFEFFFerry\n\n${body}`, 'utf16le') }))?.title).toBe('Ferry')
  })
})

describe('a page', () => {
  const page = (head: string, lead = '') => `<!doctype html><html lang="en-GB"><head><title>Ferry comes home | The Courier</title>${head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
    <article><h1>Ferry comes home</h1>${lead}<p>${body}</p><figure><img src="x.jpg"><figcaption>The ferry on 1 May 2019.</figcaption></figure>
    <p>${more}</p><script>alert("1 April")</script><div><a href="/a">Ten boats to see in 2022</a></div><p>${body.replace('Monday', 'Friday')}</p><p>Follow us on Facebook</p></article>
    <footer><p>© 2025 The Courier. All rights reserved.</p></footer></body></html>`

  it('gives its article without the page around it', async () => {
    const article = await readOnly({ 'a.html': page('') })
    expect(article?.title).toBe('Ferry comes home')
    expect(article?.text).toBe(['Ferry comes home', body, more, body.replace('Monday', 'Friday')].join('\n\n'))
    expect(article).toMatchObject({ language: 'en-GB', publishedAt: null, publisher: null, url: null })
    expect(article?.parts.map(({ kind }) => kind)).toEqual(['title', 'body', 'body', 'body'])
  })

  it('states its metadata: JSON-LD before Open Graph before time elements', async () => {
    const ld = JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Organization', '@id': '#o', 'name': 'The Harbour Courier' }, { '@type': 'NewsArticle', 'headline': 'Ferry comes home', 'datePublished': '2021-03-02T09:30:00+0300', 'publisher': { '@id': '#o' } }] })
    const graph = '<meta property="article:published_time" content="2021-03-03T08:00:00Z"><meta property="og:site_name" content="Courier"><link rel="canonical" href="https://example.org/ferry">'
    const time = '<time datetime="2021-03-04">4 March</time>'
    expect(await readOnly({ 'a.html': page(`<script type="application/ld+json">${ld}</script>${graph}`, time) }))
      .toMatchObject({ publishedAt: '2021-03-02T09:30:00+03:00', publisher: 'The Harbour Courier', url: 'https://example.org/ferry' })
    expect(await readOnly({ 'a.html': page(graph, time) })).toMatchObject({ publishedAt: '2021-03-03T08:00:00+00:00', publisher: 'Courier' })
    expect(await readOnly({ 'a.html': page('<script type="application/ld+json">{broken</script>', time) })).toMatchObject({ publishedAt: '2021-03-04' })
  })

  it('takes no date when several time elements tell of other articles', async () => {
    expect(await readOnly({ 'a.html': page('', '<time datetime="2021-03-04">x</time><time datetime="2021-03-05">y</time>') })).toMatchObject({ publishedAt: null })
  })

  it('is read in the encoding that it declares', async () => {
    const html = page('<meta charset="windows-1252">').replace('captain', 'ca\xe9ptain').replaceAll(/[“”]/g, '"')
    expect((await readOnly({ 'a.html': Buffer.from(html, 'latin1') }))?.text).toContain('caéptain')
  })

  it.each([
    ['without a frame', `<h1>Ferry comes home</h1><p>${body}</p><p>${more}</p>`],
    ['without a body element', `<html><head><title>x</title></head><h1>Ferry comes home</h1><p>${body}</p><p>${more}</p></html>`],
    ['with line breaks for paragraphs', `<html><head><title>Ferry comes home - The Courier</title></head><body><div><h2>Ferry comes home</h2>${body}<br><br>${more}</div></body></html>`],
    ['of two sentences', `<html><body><h1>Ferry comes home</h1><p>${body}</p><p>${more}</p></body></html>`],
    ['that shows only a part to those who do not pay', `<html><head><script type="application/ld+json">${JSON.stringify([{ '@type': 'NewsArticle', 'headline': 'Ferry comes home', 'articleBody': `${body}\n\n${more}` }])}</script></head><body><p>Subscribe to read.</p></body></html>`],
  ])('%s is read too', async (_, html) => {
    expect((await readOnly({ 'a.html': html }))?.text).toBe(['Ferry comes home', body, more].join('\n\n'))
  })

  it('that is nested without end costs only itself', async () => {
    await write({ 'deep.html': '<div>'.repeat(100_000), 'good.txt': `Ferry\n\n${body}` })
    const { articles, problems } = await readAll()
    expect(articles.map(({ file }) => file)).toEqual(['good.txt'])
    expect(problems.map(({ file }) => file)).toEqual(['deep.html'])
  })
})

describe('a JSON file', () => {
  it.each([
    ['ninjs 2', { uri: 'https://example.org/ferry', headline: 'Ferry comes home', body_text: `${body}\n\n${more}`, versioncreated: '2021-03-02T09:30:00+03:00', language: 'en-GB', copyrightnotice: 'sample', infosources: [{ name: 'The Courier' }] }],
    ['ninjs 3', { uri: 'https://example.org/ferry', headlines: [{ role: 'main', value: 'Ferry comes home' }], bodies: [{ role: 'main', contentType: 'text/html', value: `<p>${body}</p><p>${more}</p>` }], versionCreated: '2021-03-02T09:30:00+03:00', language: 'en-GB', copyrightNotice: 'sample', infoSources: [{ name: 'The Courier' }] }],
    ['schema.org', { '@context': 'https://schema.org', '@type': 'NewsArticle', 'headline': 'Ferry comes home', 'articleBody': `${body}\n${more}`, 'datePublished': '2021-03-02T09:30:00+03:00', 'inLanguage': 'en-GB', 'url': 'https://example.org/ferry', 'publisher': { '@type': 'Organization', 'name': 'The Courier' }, 'copyrightNotice': 'sample' }],
  ])('in %s is read with its metadata', async (_, item) => {
    expect(await readOnly({ 'a.json': JSON.stringify(item) })).toMatchObject({
      title: 'Ferry comes home', text: `Ferry comes home\n\n${body}\n\n${more}`, publisher: 'The Courier', url: 'https://example.org/ferry',
      publishedAt: '2021-03-02T09:30:00+03:00', language: 'en-GB', rights: 'sample',
    })
  })

  it('may hold a list or a graph, and each article keeps its own id', async () => {
    const item = (uri: string) => ({ uri, headline: `Ferry ${uri}`, body_text: body })
    await write({ 'a.json': JSON.stringify([item('1'), item('2')]), 'b.json': JSON.stringify({ '@graph': [{ '@type': 'NewsArticle', '@id': 'x', 'headline': 'Ferry x', 'articleBody': body }, { '@type': 'WebPage' }] }) })
    const first = await readAll()
    expect(first.articles.map(({ title }) => title)).toEqual(['Ferry 1', 'Ferry 2', 'Ferry x'])
    await write({ 'a.json': JSON.stringify([item('2'), item('1')]) })
    expect(new Set((await readAll()).articles.map(({ id }) => id))).toEqual(new Set(first.articles.map(({ id }) => id)))
  })

  it('keeps the standfirst apart', async () => {
    const article = await readOnly({ 'a.json': JSON.stringify({ uri: 'x', headline: 'Ferry comes home', description_text: 'Nobody was hurt.', body_text: body }) })
    expect(article?.parts.map(({ kind }) => kind)).toEqual(['title', 'standfirst', 'body'])
  })

  it.each([
    [{ pubStatus: 'canceled' }, /marked it as canceled/],
    [{ embargoed: '2021-03-11T00:00:00Z' }, /embargoed until 2021-03-11/],
  ])('with %j is not shown', async (extra, reason) => {
    await write({ 'a.json': JSON.stringify({ uri: 'x', headline: 'Ferry', body_text: body, ...extra }) })
    const { articles, problems } = await readAll()
    expect(articles).toEqual([])
    expect(problems[0]?.reason).toMatch(reason)
  })

  it('with a wrong date is read without it, and named', async () => {
    await write({ 'a.json': JSON.stringify({ uri: 'x', headline: 'Ferry', body_text: body, versioncreated: '2021-02-30T10:00:00Z' }) })
    const { articles, problems } = await readAll()
    expect(articles).toMatchObject([{ publishedAt: null }])
    expect(problems[0]?.reason).toMatch(/The date "2021-02-30T10:00:00Z" of “Ferry” cannot be read/)
  })
})

describe('a feed', () => {
  const rss = (items: string) => `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Courier</title><language>en-gb</language>${items}</channel></rss>`
  const item = (n: number, date = 'Tue, 02 Mar 2021 09:30:00 +0300') => `<item><title>Ferry ${n} &amp; crew</title><link>https://example.org/${n}</link><guid>g${n}</guid><pubDate>${date}</pubDate><content:encoded><![CDATA[<p>${body}</p><p>${more}</p>]]></content:encoded></item>`

  it('gives an article per item', async () => {
    await write({ 'feed.xml': rss(item(1) + item(2)) })
    const { articles, problems } = await readAll()
    expect(problems).toEqual([])
    expect(articles).toMatchObject([1, 2].map((n) => ({
      title: `Ferry ${n} & crew`, text: `Ferry ${n} & crew\n\n${body}\n\n${more}`, url: `https://example.org/${n}`, publisher: 'The Courier', publishedAt: '2021-03-02T09:30:00+03:00', language: 'en-GB',
    })))
  })

  it('reads Atom', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title><id>f</id><updated>2021-03-02T09:30:00Z</updated><entry><title type="html">Ferry &amp;amp; crew</title><id>e1</id>
      <link href="https://example.org/1"/><published>2021-03-02T09:30:00Z</published><updated>2021-03-03T09:30:00Z</updated><content type="html">&lt;p&gt;${body}&lt;/p&gt;</content></entry></feed>`
    expect(await readOnly({ 'feed.xml': atom })).toMatchObject({ title: 'Ferry & crew', url: 'https://example.org/1', publishedAt: '2021-03-02T09:30:00+00:00', text: `Ferry & crew\n\n${body}` })
  })

  it('keeps the other items when one is broken', async () => {
    await write({ 'feed.xml': rss(item(1, 'sometime in spring') + '<item><guid>x</guid></item>' + item(2)) })
    const { articles, problems } = await readAll()
    expect(articles).toMatchObject([{ title: 'Ferry 1 & crew', publishedAt: null }, { title: 'Ferry 2 & crew', publishedAt: '2021-03-02T09:30:00+03:00' }])
    expect(problems.map(({ reason }) => reason)).toEqual([expect.stringContaining('"sometime in spring" of “Ferry 1 & crew” cannot be read'), 'Item 2: it has neither a title nor a text.'])
  })

  it('is read tolerantly where it is not well formed', async () => {
    await write({ 'feed.xml': rss(item(1) + '<item><title>Ferry < 2</title><description>Cut & short</description>') .replace('</channel></rss>', '') })
    expect((await readAll()).articles[0]).toMatchObject({ title: 'Ferry 1 & crew', url: 'https://example.org/1' })
  })

  it('gives every item the same id in another order', async () => {
    await write({ 'feed.xml': rss(item(1) + item(2)) })
    const before = (await readAll()).articles.map(({ id }) => id)
    await write({ 'feed.xml': rss(item(2) + item(1)) })
    expect((await readAll()).articles.map(({ id }) => id)).toEqual(before.toReversed())
  })
})
