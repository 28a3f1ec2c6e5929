// The page of the local surface: one log, one line. Everything from the server goes in as text, never as markup.
const log = document.querySelector('#log')
const form = document.querySelector('#form')
const line = document.querySelector('#line')
const choices = document.querySelector('#choices')
const offered = document.querySelector('#offered')
const waiting = document.querySelector('#waiting')

const words = await (await fetch('/words')).json()
document.documentElement.lang = words.locale
document.querySelector('#title').textContent = words.title
document.querySelector('label[for=line]').textContent = words.command
document.querySelector('#form button').textContent = words.send
log.setAttribute('aria-label', words.messages)
choices.setAttribute('aria-label', words.completions)

const draw = {
  answer: (block) => element('p', 'answer', block.text),
  quotation: (block) => {
    const quote = element('blockquote', '', '')
    quote.append(element('p', '', block.words), details([source(block.citation), block.note]), ...sentences([block.citation], block.words))
    return quote
  },
  event: (block) => {
    const row = element('div', 'event', '')
    const told = element('div', '', '')
    told.append(element('p', '', block.words), details([...sources(block.citations), block.note]), ...sentences(block.citations, block.words))
    row.append(element('p', 'when', block.when), told)
    return row
  },
  list: (block) => {
    const list = element('ul', '', '')
    list.append(...block.items.map((item) => {
      const row = element('li', '', item.text)
      row.append(details([item.detail, ...sources(item.citations)]), ...sentences(item.citations, item.text))
      return row
    }))
    return list
  },
  note: (block) => element('p', 'note', block.text),
  file: (block) => {
    const box = element('details', '', '')
    const link = element('a', '', block.name)
    link.href = URL.createObjectURL(new Blob([block.text], { type: block.mediaType }))
    link.download = block.name
    box.append(element('summary', '', block.name), link, element('pre', '', block.text))
    return box
  },
  buttons: (block) => {
    const row = element('div', 'buttons', '')
    row.append(...block.buttons.map(({ label, id }) => {
      const button = element('button', '', label)
      button.type = 'button'
      button.addEventListener('click', () => send('/act', { id }, label))
      return button
    }))
    return row
  },
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const typed = line.value.trim()
  if (typed === '') return
  line.value = ''
  closeChoices()
  void send('/ask', { line: typed }, typed)
})

line.addEventListener('input', () => void complete())
line.addEventListener('blur', () => setTimeout(closeChoices, 200))
line.addEventListener('keydown', (event) => {
  if (choices.hidden) return
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    select(selected() + (event.key === 'ArrowDown' ? 1 : -1))
  }
  if (event.key === 'Escape') {
    event.preventDefault()
    closeChoices()
  }
  if ((event.key === 'Tab' || event.key === 'Enter') && selected() >= 0) {
    event.preventDefault()
    take(choices.children[selected()].dataset.line)
  }
})

new EventSource('/events').addEventListener('card', (event) => show(words.digest, JSON.parse(event.data)))

// Who waits for longer is told so, on the screen and aloud.
const patienceMs = 1000
let underWay = 0

async function post(path, body) {
  underWay++
  const timer = setTimeout(() => { waiting.textContent = words.looking }, patienceMs)
  const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).catch(() => undefined)
  clearTimeout(timer)
  if (--underWay === 0) waiting.textContent = ''
  return answer
}

async function send(path, body, title) {
  const answer = await post(path, body)
  if (answer === undefined || !answer.ok) {
    show(title, { blocks: [{ type: 'answer', text: words.silent }] })
    return
  }
  const said = await answer.json()
  if (said.form === undefined) show(title, said)
  else askWith(said.form)
}

// A form stands in the log like a message; its first field takes the keyboard, and Escape or its second button gives it back.
function askWith({ id, title, submit, cancel, fields }) {
  const message = element('form', 'asking', '')
  const heading = element('h2', '', title)
  heading.id = `form-${++asking}`
  message.setAttribute('aria-labelledby', heading.id)
  const leave = element('button', '', cancel)
  leave.type = 'button'
  const close = () => {
    message.remove()
    line.focus()
  }
  leave.addEventListener('click', close)
  message.addEventListener('keydown', ({ key }) => { if (key === 'Escape') close() })
  const buttons = element('div', 'buttons', '')
  buttons.append(element('button', '', submit), leave)
  message.append(heading, ...fields.flatMap((field) => fieldOf(field)), buttons)
  message.addEventListener('submit', (event) => {
    event.preventDefault()
    const filled = Object.fromEntries(new FormData(message))
    close()
    void send('/act', { id, filled }, title)
  })
  log.append(message)
  message.querySelector('input, textarea')?.focus()
}

let asking = 0

function fieldOf({ name, label, hint, isLong, isRequired, maxChars }) {
  const field = element(isLong ? 'textarea' : 'input', '', '')
  field.id = `field-${++asking}`
  field.name = name
  field.maxLength = maxChars
  field.required = isRequired
  const caption = element('label', '', label)
  caption.setAttribute('for', field.id)
  const help = element('p', 'detail', hint)
  help.id = `${field.id}-hint`
  field.setAttribute('aria-describedby', help.id)
  return [caption, help, field]
}

function show(title, card) {
  const message = element('article', '', '')
  message.append(element('h2', '', card.visibility === 'private' ? `${title} · ${words.onlyYou}` : title))
  message.append(...card.blocks.map((block) => draw[block.type](block)))
  log.append(message)
  message.scrollIntoView({ block: 'end' })
}

function element(name, className, text) {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.textContent = text
  return made
}

function details(parts) {
  const row = element('p', 'detail', '')
  parts.filter((part) => part !== null && part !== undefined).forEach((part, index) => {
    if (index > 0) row.append(' · ')
    row.append(part)
  })
  return row
}

function sources(citations) {
  const seen = new Set()
  return citations.filter(({ outlet, url }) => !seen.has(`${outlet} ${url}`) && seen.add(`${outlet} ${url}`)).map(source)
}

// The exact sentences behind a line, one tap away; none where the line is its sentence.
function sentences(citations, shown) {
  const others = citations.filter(({ words }) => words !== shown)
  if (others.length === 0) return []
  const box = element('details', '', '')
  const opener = element('summary', '', others.length === 1 ? words.sentence : words.sentences)
  // Read aloud, one “Sentence” is told from the other by whose it is.
  opener.setAttribute('aria-label', `${opener.textContent}: ${[...new Set(others.map(({ outlet }) => outlet))].join(', ')}`)
  box.append(opener, ...others.map(({ outlet, words }) => element('p', 'detail', `${outlet}: ${words}`)))
  return [box]
}

function source({ outlet, url }) {
  if (url === null || !/^https?:\/\//i.test(url)) return element('span', '', outlet)
  const link = element('a', '', outlet)
  link.href = url
  link.rel = 'noopener noreferrer'
  link.target = '_blank'
  return link
}

let asked = 0

async function complete() {
  const number = ++asked
  const typed = line.value
  if (!typed.startsWith('/')) return closeChoices()
  const answer = await fetch(`/complete?line=${encodeURIComponent(typed)}`).catch(() => undefined)
  const offers = answer?.ok ? await answer.json() : []
  if (number !== asked) return
  choices.replaceChildren(...offers.map((offer, index) => {
    const choice = element('li', '', offer.label)
    choice.id = `choice-${index}`
    choice.setAttribute('role', 'option')
    choice.setAttribute('aria-selected', 'false')
    choice.dataset.line = offer.line
    choice.addEventListener('mousedown', (event) => {
      event.preventDefault()
      take(offer.line)
    })
    return choice
  }))
  choices.hidden = offers.length === 0
  line.setAttribute('aria-expanded', String(offers.length > 0))
  line.removeAttribute('aria-activedescendant')
  offered.textContent = offers.length === 0 ? '' : `${words.completions}: ${offers.length}`
}

function take(text) {
  line.value = text
  closeChoices()
  line.focus()
}

function selected() {
  return [...choices.children].findIndex((choice) => choice.getAttribute('aria-selected') === 'true')
}

function select(index) {
  const wanted = (index + choices.children.length) % choices.children.length
  ;[...choices.children].forEach((choice, at) => choice.setAttribute('aria-selected', String(at === wanted)))
  line.setAttribute('aria-activedescendant', choices.children[wanted].id)
  choices.children[wanted].scrollIntoView({ block: 'nearest' })
}

function closeChoices() {
  asked++
  choices.hidden = true
  offered.textContent = ''
  line.setAttribute('aria-expanded', 'false')
  line.removeAttribute('aria-activedescendant')
}
